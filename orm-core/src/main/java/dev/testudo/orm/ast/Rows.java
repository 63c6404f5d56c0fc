package dev.testudo.orm.ast;

/** What gives rows: a SELECT, or a set operation over two of them. */
public sealed interface Rows permits Select, Compound {}
