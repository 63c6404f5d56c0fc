package dev.testudo.orm.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.testudo.orm.processor.model.ColumnEntry;
import dev.testudo.orm.processor.model.GeneratedNames;
import dev.testudo.orm.processor.model.Member;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** For each embedded record a method that reads it, and one that replaces one component. */
final class GroupMethods {
  private final List<Slot> slots;

  GroupMethods(List<Slot> slots) {
    this.slots = slots;
  }

  void addTo(TypeSpec.Builder type) {
    for (Slot slot : slots) {
      if (slot.member() instanceof Member.Group group) {
        List<Slot> inside = Slot.of(group.members(), slot.columns());
        type.addMethod(reader(slot, group, inside));
        type.addMethod(replacer(slot, group, inside));
        new GroupMethods(inside).addTo(type);
      }
    }
  }

  /** The value of a member, whose columns are counted from the given one. */
  static CodeBlock read(Slot slot, int from) {
    if (slot.member() instanceof Member.Link link) {
      return LinkCode.read(link, slot.columns().isEmpty() ? "" : position(slot, from));
    }
    String position = position(slot, from);
    return slot.member() instanceof Member.Group
        ? CodeBlock.of("read$L(row, $L)", name(slot), position)
        : RowCode.read(slot.columns().get(0), position);
  }

  private static String position(Slot slot, int from) {
    return RowCode.position(slot.first() - from);
  }

  /** The value of a member: read if it is the asked field, else the present one. */
  static CodeBlock readOrKeep(Slot slot, CodeBlock present) {
    if (slot.member() instanceof Member.Link link) {
      return slot.isColumn()
          ? CodeBlock.of("field == $L ? $L : $L", slot.first(), LinkCode.read(link, "at"), present)
          : present;
    }
    ColumnEntry column = slot.columns().get(0);
    return slot.member() instanceof Member.Group
        ? CodeBlock.of("with$L($L, field, row, at)", name(slot), present)
        : CodeBlock.of(
            "field == $L ? $L : $L", column.index(), RowCode.readLikeField(column, "at"), present);
  }

  /** A call of a constructor, each argument on a line of its own. */
  static CodeBlock call(TypeName type, Stream<CodeBlock> arguments) {
    return CodeBlock.of("new $T(\n$L)", type, arguments.collect(CodeBlock.joining(",\n")));
  }

  private static MethodSpec reader(Slot slot, Member.Group group, List<Slot> inside) {
    CodeBlock made = construct(group, inside, each -> read(each, slot.first()));
    var method =
        method("read" + name(slot), group)
            .addParameter(RuntimeNames.ROW, "row")
            .addParameter(TypeName.INT, "at");
    if (group.nullable()) {
      method
          .beginControlFlow("if (areNull(row, at, $L))", slot.columns().size())
          .addStatement("return null")
          .endControlFlow();
    }
    return method.addStatement("return $L", made).build();
  }

  private static MethodSpec replacer(Slot slot, Member.Group group, List<Slot> inside) {
    CodeBlock made =
        construct(
            group,
            inside,
            each -> readOrKeep(each, CodeBlock.of("$L", each.member().access().of("old"))));
    TypeName type = TypeName.get(group.type());
    return MethodSpec.methodBuilder("with" + name(slot))
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(GeneratedFile.nullable(type))
        .addParameter(GeneratedFile.nullable(type), "old")
        .addParameter(TypeName.INT, "field")
        .addParameter(RuntimeNames.ROW, "row")
        .addParameter(TypeName.INT, "at")
        .beginControlFlow("if (old == null)")
        .addStatement("return null")
        .endControlFlow()
        .addStatement("return $L", made)
        .build();
  }

  private static CodeBlock construct(
      Member.Group group, List<Slot> inside, Function<Slot, CodeBlock> value) {
    return call(TypeName.get(group.type()), inside.stream().map(value));
  }

  private static MethodSpec.Builder method(String name, Member.Group group) {
    TypeName type = TypeName.get(group.type());
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(group.nullable() ? GeneratedFile.nullable(type) : type);
  }

  /** {@code HomeGeo} for {@code home.geo}. */
  private static String name(Slot slot) {
    Member.Group group = (Member.Group) slot.member();
    List<Member.Group> owners = slot.columns().get(0).owners();
    return Stream.concat(owners.subList(0, owners.indexOf(group)).stream(), Stream.of(group))
        .map(each -> GeneratedNames.capital(each.name()))
        .collect(Collectors.joining());
  }
}
