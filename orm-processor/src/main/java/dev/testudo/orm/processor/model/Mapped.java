package dev.testudo.orm.processor.model;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * A mapped base: an abstract class whose fields are columns of the models below it.
 *
 * @param element the class
 * @param parent the mapped base above it
 * @param own the fields that it declares itself
 * @param isPublic whether its path can be public
 */
public record Mapped(
    TypeElement element, @Nullable Mapped parent, List<Member> own, boolean isPublic) {

  /** The fields of this base and those above it, theirs first. */
  public List<Member> all() {
    List<Member> all = new ArrayList<>(parent == null ? List.of() : parent.all());
    all.addAll(own);
    return List.copyOf(all);
  }

  /** The columns of all fields. */
  public List<ColumnEntry> columns() {
    return Columns.of(all());
  }

  /** The relations among all fields. */
  public List<Member.Link> links() {
    return all().stream()
        .filter(Member.Link.class::isInstance)
        .map(Member.Link.class::cast)
        .toList();
  }
}
