/**
 * What the fields of relations hold: the key of one other object, or many other objects, and
 * whether they were loaded. May import {@code error}.
 */
@NullMarked
package dev.testudo.orm.relation;

import org.jspecify.annotations.NullMarked;
