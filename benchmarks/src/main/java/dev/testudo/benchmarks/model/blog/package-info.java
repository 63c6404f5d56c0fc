/** The loading of relations: members, posts and tags. May import only Testudo. */
@NullMarked
package dev.testudo.benchmarks.model.blog;

import org.jspecify.annotations.NullMarked;
