package dev.testudo.orm.ast;

/** A select in the place of a table. */
public record Derived(Select select) implements From {}
