package dev.testudo.orm.exec;

/**
 * What a changing statement did.
 *
 * @param rows the rows that it found and changed, also where the new values equal the old
 * @param lastKey the identity value of the inserted row where the engine tells it, else 0
 */
public record Outcome(int rows, long lastKey) {}
