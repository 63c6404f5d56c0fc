/** Streams and pages on every engine. */
@NullMarked
package dev.testudo.orm.testing.read;

import org.jspecify.annotations.NullMarked;
