package dev.testudo.orm.schema;

/**
 * A check constraint.
 *
 * @param name its name
 * @param sql its condition as SQL from the model's source
 */
public record WantedCheck(String name, String sql) {}
