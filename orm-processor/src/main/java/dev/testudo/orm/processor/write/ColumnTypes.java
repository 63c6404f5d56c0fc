package dev.testudo.orm.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.testudo.orm.processor.model.ColumnFacts;
import dev.testudo.orm.processor.model.ScalarKind;
import dev.testudo.orm.processor.model.Stored;
import javax.lang.model.type.TypeMirror;

/** Expressions that make the column types of the runtime. */
final class ColumnTypes {
  private ColumnTypes() {}

  static CodeBlock of(Stored stored, ColumnFacts facts) {
    if (stored instanceof Stored.Scalar it) {
      return scalar(it.kind(), facts);
    } else if (stored instanceof Stored.EnumName it) {
      Integer length = facts.length();
      return CodeBlock.of(
          "$T.enumByName($T.values(), $L)",
          RuntimeNames.TYPES,
          TypeName.get(it.type().asType()),
          length == null ? it.longest() : length);
    } else if (stored instanceof Stored.EnumCode it) {
      return code(it, facts);
    } else if (stored instanceof Stored.Json it) {
      return CodeBlock.of(
          "$T.json(new $T<$T>() {})",
          RuntimeNames.TYPES,
          RuntimeNames.TYPE_REFERENCE,
          TypeName.get(it.type()));
    } else if (stored instanceof Stored.Converted it) {
      return CodeBlock.of(
          "$T.converted(new $T(), $L)",
          RuntimeNames.TYPES,
          TypeName.get(it.converter().asType()),
          scalar(it.database(), facts));
    } else if (stored instanceof Stored.ListOf it) {
      return CodeBlock.of("$L.list()", of(it.element(), facts));
    } else if (stored instanceof Stored.ArrayOf it) {
      return array(it, facts);
    }
    throw new IllegalStateException("no column type for " + stored);
  }

  private static CodeBlock code(Stored.EnumCode stored, ColumnFacts facts) {
    TypeName type = TypeName.get(stored.type().asType());
    CodeBlock reader =
        stored.member().endsWith("()")
            ? CodeBlock.of("$T::$L", type, stored.member().replace("()", ""))
            : CodeBlock.of("constant -> constant.$L", stored.member());
    return CodeBlock.of(
        "$T.enumByCode($T.values(), $L, $L)",
        RuntimeNames.TYPES,
        type,
        reader,
        scalar(stored.code(), facts));
  }

  private static CodeBlock array(Stored.ArrayOf stored, ColumnFacts facts) {
    TypeMirror component = stored.component();
    if (component.getKind().isPrimitive()) {
      return constant(component.getKind() + "_ARRAY");
    }
    return CodeBlock.of(
        "$T.array($L, $T[]::new)",
        RuntimeNames.TYPES,
        of(stored.element(), facts),
        TypeName.get(component));
  }

  private static CodeBlock scalar(ScalarKind kind, ColumnFacts facts) {
    Integer length = facts.length();
    Integer precision = facts.precision();
    Integer scale = facts.scale();
    return switch (kind) {
      case STRING -> length == null ? constant("TEXT") : call("text", length);
      case BYTES -> length == null ? constant("BYTES") : call("bytes", length);
      case BUFFER -> length == null ? constant("BUFFER") : call("buffer", length);
      case DECIMAL -> call("decimal", precision + ", " + (scale == null ? 0 : scale));
      case BIG_INTEGER -> call("integer", precision == null ? 38 : precision);
      case UUID -> constant("UUID_TYPE");
      default -> constant(kind.name());
    };
  }

  private static CodeBlock constant(String name) {
    return CodeBlock.of("$T.$L", RuntimeNames.TYPES, name);
  }

  private static CodeBlock call(String name, Object argument) {
    return CodeBlock.of("$T.$L($L)", RuntimeNames.TYPES, name, argument);
  }
}
