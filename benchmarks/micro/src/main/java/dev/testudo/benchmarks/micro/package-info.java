/**
 * Single steps next to the least written by hand, measured by JMH. May import {@code report} and
 * the models of the benchmarks, and everything of Testudo.
 */
@NullMarked
package dev.testudo.benchmarks.micro;

import org.jspecify.annotations.NullMarked;
