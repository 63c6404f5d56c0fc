package dev.testudo.orm.ast;

/** What rows are selected from: a table, or another select. */
public sealed interface From permits Source, Derived {}
