/** Spring Data R2DBC, on its own class path. */
@NullMarked
package dev.testudo.benchmarks.spring;

import org.jspecify.annotations.NullMarked;
