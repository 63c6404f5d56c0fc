/**
 * Turns model records into source text; the only package that knows names of the runtime. May
 * import {@code model} and {@code diagnostic}.
 */
@NullMarked
package dev.testudo.orm.processor.write;

import org.jspecify.annotations.NullMarked;
