package dev.testudo.orm.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.testudo.orm.processor.model.ColumnEntry;
import dev.testudo.orm.processor.model.KeyRule;
import dev.testudo.orm.processor.model.Member;
import dev.testudo.orm.processor.model.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The methods that take values out of objects: {@code value}, {@code key} and {@code keyValue}. */
final class ValueMethods {
  private final Model model;
  private final ModelNames names;

  ValueMethods(Model model, ModelNames names) {
    this.model = model;
    this.names = names;
  }

  void addTo(TypeSpec.Builder type) {
    type.addMethod(value());
    type.addMethod(key());
    type.addMethod(readKey());
    type.addMethod(keyValue());
  }

  private MethodSpec value() {
    var method =
        ReaderMethods.override("value", GeneratedFile.nullable(ClassName.get(Object.class)))
            .addParameter(names.model(), "m")
            .addParameter(TypeName.INT, "field")
            .beginControlFlow("return switch (field)");
    for (ColumnEntry column : model.columns()) {
      method.addStatement(
          "case $L -> $L",
          column.index(),
          column.link() == null
              ? CodeBlock.of("$L.encode($L)", column.constant(), present(column))
              : CodeBlock.of("$L.value(m, $L)", column.link().constant(), part(column)));
    }
    return method.addStatement("default -> throw noField(field)").addCode("$<};\n").build();
  }

  private static int part(ColumnEntry column) {
    return column.link() == null ? 0 : column.link().columns().indexOf(column.field());
  }

  /** The value of a key's field; null if there is none yet. */
  private static String keyPart(ColumnEntry column) {
    return column.link() == null
        ? column.field().access().of("m")
        : column.link().constant() + ".key(m)";
  }

  /** The field's value; null if a record around it is absent. */
  private static CodeBlock present(ColumnEntry column) {
    List<String> around = new ArrayList<>();
    String object = "m";
    for (Member.Group owner : column.owners()) {
      object = owner.access().of(object);
      around.add(object + " == null");
    }
    String value = column.field().access().of(object);
    return around.isEmpty()
        ? CodeBlock.of("$L", value)
        : CodeBlock.of("$L ? null : $L", String.join(" || ", around), value);
  }

  private MethodSpec key() {
    return ReaderMethods.override("key", GeneratedFile.nullable(names.key()))
        .addParameter(names.model(), "m")
        .addStatement("return $L", keyOf())
        .build();
  }

  private CodeBlock keyOf() {
    List<ColumnEntry> keys = model.keys();
    if (keys.size() == 1) {
      Member.Single field = keys.get(0).field();
      String value = keyPart(keys.get(0));
      boolean zero = field.isPrimitive() && model.keyRule(field) == KeyRule.IDENTITY;
      return zero ? CodeBlock.of("$L == 0 ? null : $L", value, value) : CodeBlock.of("$L", value);
    }
    String absent =
        keys.stream()
            .filter(column -> !column.field().isPrimitive())
            .map(column -> keyPart(column) + " == null")
            .collect(Collectors.joining(" || "));
    String parts = keys.stream().map(ValueMethods::keyPart).collect(Collectors.joining(", "));
    return absent.isEmpty()
        ? CodeBlock.of("new $T($L)", names.key(), parts)
        : CodeBlock.of("$L ? null : new $T($L)", absent, names.key(), parts);
  }

  private MethodSpec readKey() {
    List<ColumnEntry> keys = model.keys();
    List<CodeBlock> parts = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      parts.add(RowCode.readKey(keys.get(i), RowCode.position(i)));
    }
    return ReaderMethods.override("readKey", names.key())
        .addParameter(RuntimeNames.ROW, "row")
        .addParameter(TypeName.INT, "at")
        .addStatement(
            "return $L",
            keys.size() == 1 ? parts.get(0) : GroupMethods.call(names.key(), parts.stream()))
        .build();
  }

  private MethodSpec keyValue() {
    List<ColumnEntry> keys = model.keys();
    var method =
        ReaderMethods.override("keyValue", GeneratedFile.nullable(ClassName.get(Object.class)))
            .addParameter(names.key(), "key")
            .addParameter(TypeName.INT, "part");
    if (keys.size() == 1) {
      return method.addStatement("return $L.encode(key)", keys.get(0).constant()).build();
    }
    method.beginControlFlow("return switch (part)");
    for (int i = 0; i < keys.size(); i++) {
      ColumnEntry column = keys.get(i);
      method.addStatement(
          "case $L -> $L.encode(key.$L())", i, column.constant(), column.field().name());
    }
    return method.addStatement("default -> throw noField(part)").addCode("$<};\n").build();
  }
}
