/** The rules that a readable model must keep. May import {@code model} and {@code diagnostic}. */
@NullMarked
package dev.testudo.orm.processor.validate;

import org.jspecify.annotations.NullMarked;
