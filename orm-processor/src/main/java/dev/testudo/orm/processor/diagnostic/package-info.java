/**
 * What can be wrong with a model: coded messages, the places they sit on, and the nearest name. May
 * import nothing of this module.
 */
@NullMarked
package dev.testudo.orm.processor.diagnostic;

import org.jspecify.annotations.NullMarked;
