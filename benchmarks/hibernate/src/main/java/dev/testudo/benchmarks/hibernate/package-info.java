/** Hibernate Reactive, on its own class path with its own version of Vert.x. */
@NullMarked
package dev.testudo.benchmarks.hibernate;

import org.jspecify.annotations.NullMarked;
