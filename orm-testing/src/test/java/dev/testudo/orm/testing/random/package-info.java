/**
 * Queries made at random, over data made at random, find what the same questions find in plain
 * Java: so every engine finds the same.
 */
@org.jspecify.annotations.NullMarked
package dev.testudo.orm.testing.random;
