package dev.testudo.orm.metamodel;

import dev.testudo.orm.ast.Term;

/** A field and the value that an update gives it. */
public record Assignment(Field<?> field, Term value) {}
