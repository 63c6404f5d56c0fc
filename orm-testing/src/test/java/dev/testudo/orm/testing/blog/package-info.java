/** Queries over relations, related managers and loading, on every engine. */
@NullMarked
package dev.testudo.orm.testing.blog;

import org.jspecify.annotations.NullMarked;
