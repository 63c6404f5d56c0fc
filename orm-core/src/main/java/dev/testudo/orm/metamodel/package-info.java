/**
 * What generated code is made of: the facts of a model, its columns, and the typed paths from which
 * conditions are built. May import {@code relation}, {@code ast}, {@code type} and {@code error}.
 */
@NullMarked
package dev.testudo.orm.metamodel;

import org.jspecify.annotations.NullMarked;
