package dev.testudo.orm.ast;

/** A statement that reads or writes rows. */
public sealed interface Statement
    permits Select, Insert, InsertSelect, Update, UpdateLists, Delete, Bound {}
