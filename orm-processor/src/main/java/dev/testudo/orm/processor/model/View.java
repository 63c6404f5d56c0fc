package dev.testudo.orm.processor.model;

import dev.testudo.orm.processor.diagnostic.Place;
import java.util.List;

/**
 * What {@code @View} says.
 *
 * @param place the annotation
 * @param name the simple name of the record
 * @param input whether it is read
 * @param snakeCase whether names in JSON have underscores
 * @param include the fields that it has; empty for all that may be
 * @param exclude the fields that it does not have
 * @param readOnly the fields that are shown but not set
 * @param optional the fields that may be absent
 * @param nested the relations that are shown as views
 */
public record View(
    Place place,
    String name,
    boolean input,
    boolean snakeCase,
    List<String> include,
    List<String> exclude,
    List<String> readOnly,
    List<String> optional,
    List<Nest> nested) {

  /** In {@code optional}: every field. */
  public static final String ALL = "*";

  /**
   * A relation that is shown as a view.
   *
   * @param field the relation
   * @param view the view of the related model
   * @param candidates the views of the related model of the same direction
   * @param cycle the views from this one to itself; empty if it is not nested in itself
   */
  public record Nest(String field, String view, List<String> candidates, List<String> cycle) {}

  /** A name in JSON. */
  public String json(String javaName) {
    return snakeCase ? SnakeCase.of(javaName) : javaName;
  }

  /** Whether a field may be absent, as far as the view says. */
  public boolean isOptional(String field) {
    return optional.contains(ALL) || optional.contains(field);
  }
}
