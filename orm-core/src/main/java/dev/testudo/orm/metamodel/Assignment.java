package dev.testudo.orm.metamodel;

import dev.testudo.orm.ast.Term;

/**
 * A field and the value that an update gives it.
 *
 * @param field the field
 * @param value the value, or what it is computed from
 */
public record Assignment(Field<?> field, Term value) {}
