package dev.testudo.orm.processor.model;

import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * The model on the other side of a relation, as far as the relation needs it.
 *
 * @param element the class
 * @param packageName the package of what is generated for it
 * @param table its table's name
 * @param key the Java type of its key; null for the record that is made of several key fields
 * @param fields its key's fields, or the unique one that is referred to
 * @param filled whether its objects can be made empty and then filled
 */
public record Target(
    TypeElement element,
    String packageName,
    String table,
    @Nullable TypeMirror key,
    List<Member.Single> fields,
    boolean filled) {

  /** The simple name of the class. */
  public String name() {
    return element.getSimpleName().toString();
  }
}
