/**
 * Measurements beside the bare drivers, in one process and one run. Not tests: they run only when
 * they are asked for by name.
 */
package dev.testudo.orm.testing.speed;
