/**
 * The annotation processors: collect models, read, check, write, report. May import every other
 * package of this module.
 */
@NullMarked
package dev.testudo.orm.processor;

import org.jspecify.annotations.NullMarked;
