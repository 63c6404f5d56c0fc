/** A model as data, between reading and writing. May import {@code diagnostic} for places. */
@NullMarked
package dev.testudo.orm.processor.model;

import org.jspecify.annotations.NullMarked;
