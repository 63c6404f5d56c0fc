/**
 * The comparison of Testudo with the bare drivers and with its peers: the command line, and the
 * order in which contenders run, each in a process of its own. May import every other package.
 */
@NullMarked
package dev.testudo.benchmarks;

import org.jspecify.annotations.NullMarked;
