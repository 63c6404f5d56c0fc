/** Things on shelves in rooms, with a column of every type. */
@org.jspecify.annotations.NullMarked
package dev.testudo.orm.testing.random.model;
