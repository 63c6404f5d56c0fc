package dev.testudo.orm.processor.read;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Finds what cannot be read yet, because another processor may still write its type. */
public final class MissingTypes {
  private MissingTypes() {}

  /** The class if its superclass is missing, and its fields whose types are. */
  public static List<Element> of(TypeElement type) {
    List<Element> missing = new ArrayList<>();
    TypeElement each = type;
    while (each != null) {
      if (each.getSuperclass().getKind() == TypeKind.ERROR) {
        missing.add(each);
      }
      for (VariableElement field : StoredFields.of(each)) {
        if (isMissing(field.asType()) || hasMissing(Mirrors.find(field, "Convert"))) {
          missing.add(field);
        }
      }
      each = mappedAbove(each);
    }
    return missing;
  }

  private static TypeElement mappedAbove(TypeElement type) {
    return type.getSuperclass() instanceof DeclaredType parent
            && parent.asElement() instanceof TypeElement element
            && Mirrors.has(element, "MappedBase")
        ? element
        : null;
  }

  // A class that is missing is shown as a text instead of a type.
  private static boolean hasMissing(AnnotationMirror convert) {
    Object value = Mirrors.value(convert, "value");
    return value instanceof String
        || (value instanceof TypeMirror type && type.getKind() == TypeKind.ERROR);
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
