/** the loading of relations: a journal of a time, a level and a text. May import only Testudo. */
@NullMarked
package dev.testudo.benchmarks.model.blog;

import org.jspecify.annotations.NullMarked;
