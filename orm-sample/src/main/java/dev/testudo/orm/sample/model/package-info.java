/** The models of the sample. Imports the annotations only. */
@NullMarked
package dev.testudo.orm.sample.model;

import org.jspecify.annotations.NullMarked;
