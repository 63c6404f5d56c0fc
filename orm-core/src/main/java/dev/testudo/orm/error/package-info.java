/**
 * Every exception that Testudo throws or fails a future with, as one tree under {@link
 * dev.testudo.orm.error.OrmException}. A leaf: imports nothing of the project.
 */
@NullMarked
package dev.testudo.orm.error;

import org.jspecify.annotations.NullMarked;
