package dev.testudo.orm.processor.read;

import dev.testudo.orm.processor.model.GeneratedNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Finds what cannot be read yet, because another processor may still write its type. */
public final class MissingTypes {
  private MissingTypes() {}

  /** The class if its superclass is missing, and its fields whose types are. */
  public static List<Element> of(TypeElement type) {
    List<Element> missing = new ArrayList<>();
    @Nullable TypeElement each = type;
    while (each != null) {
      if (each.getSuperclass().getKind() == TypeKind.ERROR) {
        missing.add(each);
      }
      fields(each, new HashSet<>(), missing);
      each = mappedAbove(each);
    }
    return missing;
  }

  /** The fields of a class, and the components of records that are embedded. */
  private static void fields(TypeElement type, Set<TypeElement> seen, List<Element> missing) {
    for (VariableElement field : StoredFields.of(type)) {
      if (isMissing(field) || hasMissing(Mirrors.find(field, "Convert"))) {
        missing.add(field);
      } else if (Mirrors.has(field, "Embedded")
          && field.asType() instanceof DeclaredType declared
          && declared.asElement() instanceof TypeElement record
          && seen.add(record)) {
        fields(record, seen, missing);
      }
    }
  }

  private static @Nullable TypeElement mappedAbove(TypeElement type) {
    return type.getSuperclass() instanceof DeclaredType parent
            && parent.asElement() instanceof TypeElement element
            && Mirrors.has(element, "MappedBase")
        ? element
        : null;
  }

  // A class that is missing is shown as a text instead of a type.
  private static boolean hasMissing(@Nullable AnnotationMirror convert) {
    Object value = Mirrors.value(convert, "value");
    return value instanceof String
        || (value instanceof TypeMirror type && type.getKind() == TypeKind.ERROR);
  }

  /** The key record of a related model may be written only after this one was read. */
  private static boolean isMissing(VariableElement field) {
    TypeElement model = RelationReader.model(field.asType());
    if (model != null
        && field.asType() instanceof DeclaredType relation
        && relation.getTypeArguments().size() == 2) {
      TypeMirror key = relation.getTypeArguments().get(1);
      String record = GeneratedNames.key(model.getSimpleName().toString());
      return isMissing(key) && !ShortNames.of(key).equals(record);
    }
    return isMissing(field.asType());
  }

  private static boolean isMissing(TypeMirror type) {
    if (type.getKind() == TypeKind.ERROR) {
      return true;
    } else if (type instanceof ArrayType array) {
      return isMissing(array.getComponentType());
    } else if (type instanceof DeclaredType declared) {
      return declared.getTypeArguments().stream().anyMatch(MissingTypes::isMissing);
    }
    return false;
  }
}
