/**
 * The entrance: configuration in, managers' scope out. Imports every package but those that compile
 * and run queries.
 */
@NullMarked
package dev.testudo.orm;

import org.jspecify.annotations.NullMarked;
