package dev.testudo.orm.processor.write;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.testudo.orm.processor.model.Member;
import dev.testudo.orm.processor.model.ScalarKind;
import dev.testudo.orm.processor.model.Stored;

/** The classes by which paths give access to columns. */
final class ColumnClasses {
  private ColumnClasses() {}

  /** The class of a field's column. */
  static TypeName of(Member.Single field) {
    Stored stored = field.stored();
    if (field.facts().encryption() != null) {
      return ParameterizedTypeName.get(
          field.facts().encryption().deterministic()
              ? RuntimeNames.SOUGHT_COLUMN
              : RuntimeNames.SEALED_COLUMN,
          value(field));
    } else if (stored instanceof Stored.Scalar it) {
      return scalar(it.kind());
    } else if (stored instanceof Stored.Json) {
      return ParameterizedTypeName.get(RuntimeNames.JSON_COLUMN, value(field));
    } else if (stored instanceof Stored.ListOf it) {
      return ParameterizedTypeName.get(RuntimeNames.ARRAY_COLUMN, element(it.element()));
    } else if (stored instanceof Stored.ArrayOf it) {
      return ParameterizedTypeName.get(RuntimeNames.ARRAY_COLUMN, element(it.element()));
    }
    return ParameterizedTypeName.get(RuntimeNames.SCALAR_COLUMN, value(field));
  }

  private static TypeName scalar(ScalarKind kind) {
    TypeName type = type(kind);
    return switch (kind) {
      case BOOLEAN -> RuntimeNames.BOOL_COLUMN;
      case INTEGER -> RuntimeNames.INT_COLUMN;
      case LONG -> RuntimeNames.LONG_COLUMN;
      case STRING -> RuntimeNames.TEXT_COLUMN;
      case BYTE, SHORT, FLOAT, DOUBLE, DECIMAL, BIG_INTEGER ->
          ParameterizedTypeName.get(RuntimeNames.NUMBER_COLUMN, type);
      case INSTANT, OFFSET_DATE_TIME, DATE, TIME, DATE_TIME ->
          ParameterizedTypeName.get(RuntimeNames.TIME_COLUMN, type);
      case CHARACTER, DURATION, UUID, BYTES, BUFFER ->
          ParameterizedTypeName.get(RuntimeNames.SCALAR_COLUMN, type);
    };
  }

  /** The expression that makes the column, from the constant or parameter that is its field. */
  static CodeBlock create(Member.Single field, CodeBlock facts) {
    TypeName type = of(field);
    if (type instanceof ParameterizedTypeName parameterized) {
      Stored element =
          field.stored() instanceof Stored.ListOf list
              ? list.element()
              : field.stored() instanceof Stored.ArrayOf array ? array.element() : null;
      return element == null
          ? CodeBlock.of("new $T<>(source, $L)", parameterized.rawType(), facts)
          : CodeBlock.of(
              "new $T<>(source, $L, $L)",
              parameterized.rawType(),
              facts,
              ColumnTypes.of(element, field.facts()));
    }
    return CodeBlock.of("new $T(source, $L)", type, facts);
  }

  /** The field's Java type, boxed. */
  static TypeName value(Member.Single field) {
    return TypeName.get(field.type()).box();
  }

  private static TypeName element(Stored element) {
    if (element instanceof Stored.Scalar it) {
      return type(it.kind());
    } else if (element instanceof Stored.EnumName it) {
      return TypeName.get(it.type().asType());
    } else if (element instanceof Stored.EnumCode it) {
      return TypeName.get(it.type().asType());
    }
    throw new IllegalStateException("no element type for " + element);
  }

  private static TypeName type(ScalarKind kind) {
    return kind == ScalarKind.BYTES
        ? ArrayTypeName.of(TypeName.BYTE)
        : ClassName.bestGuess(kind.javaType());
  }
}
