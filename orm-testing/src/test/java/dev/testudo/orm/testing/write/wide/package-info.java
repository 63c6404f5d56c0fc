/** The widest table. May import annotations, and what generated code imports. */
@NullMarked
package dev.testudo.orm.testing.write.wide;

import org.jspecify.annotations.NullMarked;
