/**
 * What every database must do: groups of behaviours, each an interface of tests, and one class per
 * engine that runs them all.
 */
@NullMarked
package dev.testudo.orm.testing.compliance;

import org.jspecify.annotations.NullMarked;
