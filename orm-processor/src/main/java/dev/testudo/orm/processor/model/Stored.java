package dev.testudo.orm.processor.model;

import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** How a field's value is stored. */
public sealed interface Stored {

  /** A type that is stored without help. */
  record Scalar(ScalarKind kind) implements Stored {}

  /** An enum by the names of its constants, the longest of which has so many characters. */
  record EnumName(TypeElement type, int longest) implements Stored {}

  /** An enum by a code: a field of it, or a method if the member ends in {@code ()}. */
  record EnumCode(TypeElement type, String member, ScalarKind code) implements Stored {}

  /** A JSON document. */
  record Json(TypeMirror type) implements Stored {}

  /** What a converter makes of the value, whose type may be an interface. */
  record Converted(TypeElement converter, boolean ofInterface, ScalarKind database)
      implements Stored {}

  /** A list of scalars or enums. */
  record ListOf(Stored element) implements Stored {}

  /** An array of scalars or enums. */
  record ArrayOf(Stored element, TypeMirror component) implements Stored {}

  /** A type that cannot be stored; the reason was reported where it was read. */
  record Unknown() implements Stored {}

  /** The scalar that ends up in the column; null for JSON and what cannot be stored. */
  default @Nullable ScalarKind scalar() {
    if (this instanceof Scalar it) {
      return it.kind();
    } else if (this instanceof EnumName) {
      return ScalarKind.STRING;
    } else if (this instanceof EnumCode it) {
      return it.code();
    } else if (this instanceof Converted it) {
      return it.database();
    } else if (this instanceof ListOf it) {
      return it.element().scalar();
    } else if (this instanceof ArrayOf it) {
      return it.element().scalar();
    }
    return null;
  }

  /** Whether the column holds several values. */
  default boolean isArray() {
    return this instanceof ListOf || this instanceof ArrayOf;
  }
}
