package dev.testudo.orm.metamodel;

/**
 * A condition that every row must meet.
 *
 * @param name the constraint's name; empty for one made from table and position
 * @param sql the condition as SQL from the model's source
 */
public record Check(String name, String sql) {}
