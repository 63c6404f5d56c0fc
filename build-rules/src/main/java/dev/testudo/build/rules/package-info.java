/**
 * The rules of the house, checked by every module on itself. Each rule is a function from classes
 * or sources to the sentences that say what is wrong; no sentence, no complaint. Imports nothing of
 * the modules that it checks.
 */
@NullMarked
package dev.testudo.build.rules;

import org.jspecify.annotations.NullMarked;
