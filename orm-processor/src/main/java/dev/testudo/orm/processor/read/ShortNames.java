package dev.testudo.orm.processor.read;

import java.util.Locale;
import java.util.stream.Collectors;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** Types as they are written in a message: without packages and annotations. */
final class ShortNames {
  private ShortNames() {}

  static String of(TypeMirror type) {
    if (type instanceof DeclaredType declared) {
      String name = declared.asElement().getSimpleName().toString();
      return declared.getTypeArguments().isEmpty()
          ? name
          : declared.getTypeArguments().stream()
              .map(ShortNames::of)
              .collect(Collectors.joining(", ", name + "<", ">"));
    } else if (type instanceof ArrayType array) {
      return of(array.getComponentType()) + "[]";
    } else if (type instanceof WildcardType wildcard) {
      if (wildcard.getExtendsBound() != null) {
        return "? extends " + of(wildcard.getExtendsBound());
      }
      return wildcard.getSuperBound() == null ? "?" : "? super " + of(wildcard.getSuperBound());
    }
    return type.getKind().isPrimitive()
        ? type.getKind().toString().toLowerCase(Locale.ROOT)
        : type.toString();
  }
}
