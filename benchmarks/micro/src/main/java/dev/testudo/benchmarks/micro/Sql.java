package dev.testudo.benchmarks.micro;

import java.util.List;

/**
 * A statement by hand.
 *
 * @param text with placeholders
 * @param values one for each
 */
public record Sql(String text, List<Object> values) {}
