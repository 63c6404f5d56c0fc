/**
 * Watches over how the code under test reads. May import the ORM's root package and {@code exec}.
 */
@NullMarked
package dev.testudo.orm.testing.guard;

import org.jspecify.annotations.NullMarked;
