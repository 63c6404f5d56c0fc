/** Whether the test kit does what its users rely on. May import what it does, and its own model. */
@NullMarked
package dev.testudo.orm.testing.kit;

import org.jspecify.annotations.NullMarked;
