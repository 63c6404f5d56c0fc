/**
 * Turns the compiler's elements into model records, and reports what cannot be read. May import
 * {@code model} and {@code diagnostic}.
 */
@NullMarked
package dev.testudo.orm.processor.read;

import org.jspecify.annotations.NullMarked;
