package dev.testudo.orm.processor.model;

import dev.testudo.orm.processor.diagnostic.Place;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * A model class as data.
 *
 * @param element the class
 * @param mirror its {@code @Model}
 * @param packageName the package of what is generated
 * @param table the table's name
 * @param schema the table's schema; null for the connection's own
 * @param comment the table's comment
 * @param isPublic whether what is generated can be public
 * @param construction how objects are made
 * @param base the mapped base that it extends
 * @param members every stored field, those of bases first
 * @param columns every column, in order
 * @param rules uniques, indexes, checks
 * @param hooks its methods that are called when it is stored or deleted
 * @param views the shapes in which it goes out and comes in
 * @param lints warnings that code using the class would cause
 */
public record Model(
    TypeElement element,
    AnnotationMirror mirror,
    String packageName,
    String table,
    @Nullable String schema,
    @Nullable String comment,
    boolean isPublic,
    Construction construction,
    @Nullable Mapped base,
    List<Member> members,
    List<ColumnEntry> columns,
    TableRules rules,
    List<Hook> hooks,
    List<View> views,
    Set<String> lints) {

  /** The simple name of the class, from which the names of generated classes are made. */
  public String name() {
    return element.getSimpleName().toString();
  }

  /** Where messages on the whole class point to. */
  public Place place() {
    return Place.of(element);
  }

  /** The relations, in order. */
  public List<Member.Link> links() {
    return members.stream()
        .filter(Member.Link.class::isInstance)
        .map(Member.Link.class::cast)
        .toList();
  }

  /** The columns of the key, in order. */
  public List<ColumnEntry> keys() {
    return columns().stream().filter(column -> column.field().id()).toList();
  }

  /** Who makes the value of a column. */
  public KeyRule keyRule(Member.Single field) {
    if (!field.id()) {
      return KeyRule.NONE;
    }
    ScalarKind kind = field.stored() instanceof Stored.Scalar it ? it.kind() : null;
    if (kind == null || keys().size() > 1 || field.foreign()) {
      return KeyRule.ASSIGNED;
    }
    return switch (kind) {
      case LONG, INTEGER -> KeyRule.IDENTITY;
      case UUID -> KeyRule.UUID_V7;
      default -> KeyRule.ASSIGNED;
    };
  }

  /** Whether every stored field can be set after construction. */
  public boolean isSettable() {
    return members.stream().allMatch(member -> member.access().write() != null);
  }

  /**
   * The names of all stored fields in the order of the naming constructor.
   *
   * @throws IllegalStateException if there is none; what is written was checked before
   */
  public List<String> constructorOrder() {
    if (construction.parameters() == null) {
      throw new IllegalStateException(name() + " has no constructor for its fields");
    }
    return construction.parameters();
  }

  /** Whether objects are made empty and then filled, instead of by a naming constructor. */
  public boolean isFilled() {
    return construction.empty() && isSettable();
  }
}
