package dev.testudo.orm.processor.read;

import java.util.Map;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** What to do about a type that cannot be stored. */
final class TypeHint {
  private static final Map<String, String> KNOWN =
      Map.of(
          "java.util.Date", "Use java.time.Instant",
          "java.util.Calendar", "Use java.time.OffsetDateTime",
          "java.sql.Timestamp", "Use java.time.Instant",
          "java.sql.Date", "Use java.time.LocalDate",
          "java.sql.Time", "Use java.time.LocalTime",
          "java.time.ZonedDateTime", "Use java.time.OffsetDateTime or Instant",
          "java.util.Optional", "Make the field itself @Nullable",
          "java.util.Set", "Use a List, or add @Json",
          "java.util.Collection", "Use a List, or add @Json");

  private TypeHint() {}

  static String of(TypeMirror type) {
    if (type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement t) {
      String known = KNOWN.get(t.getQualifiedName().toString());
      if (known != null) {
        return known;
      } else if (t.getKind() == ElementKind.RECORD) {
        return "Add @Embedded for a column per component, @Json for a document, @Convert for a"
            + " converter, or @Transient not to store it";
      }
    }
    return "Add @Json for a document, @Convert for a converter, or @Transient not to store it";
  }
}
