/**
 * The sample's web service next to the same routes written by hand on the bare client. May import
 * the sample.
 */
@NullMarked
package dev.testudo.benchmarks.service;

import org.jspecify.annotations.NullMarked;
