/**
 * What tables the models want, what tables a database has, and how the two differ: all of it as
 * data, without SQL text. May import {@code metamodel}, {@code type} and {@code error}.
 */
@NullMarked
package dev.testudo.orm.schema;

import org.jspecify.annotations.NullMarked;
