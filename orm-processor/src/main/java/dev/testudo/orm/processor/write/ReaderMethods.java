package dev.testudo.orm.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.testudo.orm.processor.model.ColumnFacts;
import dev.testudo.orm.processor.model.KeyRule;
import dev.testudo.orm.processor.model.Member;
import dev.testudo.orm.processor.model.Model;
import dev.testudo.orm.processor.model.RoleKind;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * The methods that make objects from rows, {@code read}, {@code fill} and {@code with}, and back.
 */
final class ReaderMethods {
  private final Model model;
  private final ModelNames names;
  private final List<Slot> slots;

  ReaderMethods(Model model, ModelNames names) {
    this.model = model;
    this.names = names;
    this.slots = Slot.of(model.members(), model.columns());
  }

  void addTo(TypeSpec.Builder type) {
    var classOf = ParameterizedTypeName.get(ClassName.get(Class.class), names.model());
    type.addMethod(
        override("type", classOf).addStatement("return $T.class", names.model()).build());
    type.addMethod(
        override("path", names.path())
            .addParameter(RuntimeNames.SOURCE, "source")
            .addStatement("return new $T(source)", names.path())
            .build());
    type.addMethod(
        override("isMutable", TypeName.BOOLEAN)
            .addStatement("return $L", model.isSettable())
            .build());
    type.addMethod(read());
    type.addMethod(fill());
    type.addMethod(with());
    addClear(type);
    new GroupMethods(slots).addTo(type);
  }

  private MethodSpec read() {
    var method = rowMethod("read");
    if (model.isFilled()) {
      return method.addStatement("return fill(new $T(), row, at)", names.model()).build();
    }
    return method.addStatement("return $L", construct(slot -> GroupMethods.read(slot, 0))).build();
  }

  private MethodSpec fill() {
    var method = rowMethod("fill", "m");
    if (!model.isSettable()) {
      return method.addStatement("return read(row, at)").build();
    }
    for (Slot slot : slots) {
      method.addStatement(set(slot, GroupMethods.read(slot, 0)));
    }
    return method.addStatement("return m").build();
  }

  private MethodSpec with() {
    var method =
        override("with", names.model())
            .addParameter(names.model(), "m")
            .addParameter(TypeName.INT, "field")
            .addParameter(RuntimeNames.ROW, "row")
            .addParameter(TypeName.INT, "at");
    if (!model.isSettable()) {
      return method
          .addStatement("$T.checkIndex(field, $L)", Objects.class, model.columns().size())
          .addStatement(
              "return $L", construct(slot -> GroupMethods.readOrKeep(slot, own(slot, "m"))))
          .build();
    }
    method.beginControlFlow("switch (field)");
    for (Slot slot : slots) {
      if (slot.member() instanceof Member.Link && !slot.isColumn()) {
        continue;
      }
      String labels =
          slot.columns().stream()
              .map(column -> String.valueOf(column.index()))
              .collect(Collectors.joining(", "));
      method.addStatement("case $L -> $L", labels, set(slot, one(slot)));
    }
    return method
        .addStatement("default -> throw noField(field)")
        .endControlFlow()
        .addStatement("return m")
        .build();
  }

  /** What Testudo and the database fill in can become null again, if the object is not stored. */
  private void addClear(TypeSpec.Builder type) {
    List<Slot> filled =
        model.isSettable() ? slots.stream().filter(this::isFilledIn).toList() : List.of();
    if (filled.isEmpty()) {
      return;
    }
    var method =
        override("clear", TypeName.VOID)
            .addParameter(names.model(), "m")
            .addParameter(TypeName.INT, "field")
            .beginControlFlow("switch (field)");
    for (Slot slot : filled) {
      method.addStatement("case $L -> $L", slot.first(), set(slot, CodeBlock.of("null")));
    }
    type.addMethod(method.addStatement("default -> throw noField(field)").endControlFlow().build());
  }

  private boolean isFilledIn(Slot slot) {
    if (!(slot.member() instanceof Member.Single field) || field.isPrimitive()) {
      return false;
    }
    KeyRule key = model.keyRule(field);
    boolean made = key == KeyRule.IDENTITY || key == KeyRule.UUID_V7;
    boolean written =
        field.role() != RoleKind.PLAIN
            || field.facts().defaultSql() != null
            || field.facts().writing() == ColumnFacts.Writing.NEVER;
    return made || (written && !field.nullable());
  }

  private static CodeBlock one(Slot slot) {
    if (slot.member() instanceof Member.Link link) {
      return LinkCode.read(link, "at");
    }
    return slot.member() instanceof Member.Single
        ? RowCode.read(slot.columns().get(0), "at")
        : GroupMethods.readOrKeep(slot, own(slot, "m"));
  }

  private static CodeBlock own(Slot slot, String object) {
    return CodeBlock.of("$L", slot.member().access().of(object));
  }

  /** The function that gives an object a relation: in place, or as a copy. */
  CodeBlock setter(Member.Link link) {
    if (model.isSettable()) {
      return CodeBlock.of("(m, v) -> {\n$>$L;\nreturn m;\n$<}", link.access().set("m", "v"));
    }
    return CodeBlock.of(
        "(m, v) -> $L",
        construct(slot -> slot.member().equals(link) ? CodeBlock.of("v") : own(slot, "m")));
  }

  private static CodeBlock set(Slot slot, CodeBlock value) {
    return CodeBlock.of("$L", slot.member().access().set("m", value.toString()));
  }

  /** A call of the constructor that names every field, each argument on a line of its own. */
  private CodeBlock construct(Function<Slot, CodeBlock> value) {
    Map<String, Slot> byName =
        slots.stream().collect(Collectors.toMap(slot -> slot.member().name(), slot -> slot));
    return GroupMethods.call(
        names.model(), model.constructorOrder().stream().map(byName::get).map(value));
  }

  private MethodSpec.Builder rowMethod(String name, String... objects) {
    var method = override(name, names.model());
    for (String object : objects) {
      method.addParameter(names.model(), object);
    }
    return method.addParameter(RuntimeNames.ROW, "row").addParameter(TypeName.INT, "at");
  }

  static MethodSpec.Builder override(String name, TypeName returns) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(ClassName.get(Override.class))
        .addModifiers(Modifier.PUBLIC)
        .returns(returns);
  }
}
