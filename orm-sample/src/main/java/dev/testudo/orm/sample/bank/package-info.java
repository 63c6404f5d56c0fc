/**
 * The accounts between which the sample moves money; holds a model, and imports annotations only.
 */
@NullMarked
package dev.testudo.orm.sample.bank;

import org.jspecify.annotations.NullMarked;
