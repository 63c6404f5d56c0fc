package dev.testudo.orm.processor.model;

import org.jspecify.annotations.Nullable;

/**
 * A member of a view.
 *
 * @param member the model's field that it shows
 * @param nest the view of the related object; null if it is no nested one
 * @param name its Java name: that of the field, with {@code Id} behind it of a foreign key
 * @param json its name in JSON
 * @param nullable whether null is a value of it
 * @param optional whether it may be absent
 * @param readOnly whether it is shown but not set
 */
public record ViewField(
    Member member,
    View.@Nullable Nest nest,
    String name,
    String json,
    boolean nullable,
    boolean optional,
    boolean readOnly) {

  /** Whether it is a list of related objects. */
  public boolean isMany() {
    return nest != null && member instanceof Member.Link link && !link.kind().isToOne();
  }
}
