/** The web service of the sample: one class per group of routes. */
@NullMarked
package dev.testudo.orm.sample.service;

import org.jspecify.annotations.NullMarked;
