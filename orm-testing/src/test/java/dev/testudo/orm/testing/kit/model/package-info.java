/** The model that the kit is tried with. May import annotations. */
@NullMarked
package dev.testudo.orm.testing.kit.model;

import org.jspecify.annotations.NullMarked;
