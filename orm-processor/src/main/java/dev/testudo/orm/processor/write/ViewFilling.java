package dev.testudo.orm.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.testudo.orm.processor.model.ColumnFacts;
import dev.testudo.orm.processor.model.KeyRule;
import dev.testudo.orm.processor.model.LinkKind;
import dev.testudo.orm.processor.model.Member;
import dev.testudo.orm.processor.model.Model;
import dev.testudo.orm.processor.model.RoleKind;
import dev.testudo.orm.processor.model.ViewField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeKind;

/** Writes how the record of an input view fills an object, and makes one. */
final class ViewFilling {
  private final Model model;
  private final ModelNames names;

  /** What is set, by the name of the model's field; nested relations are the program's to store. */
  private final Map<String, ViewField> set = new HashMap<>();

  private final List<ViewField> fields;

  ViewFilling(Model model, List<ViewField> fields) {
    this.model = model;
    this.names = ModelNames.of(model);
    this.fields = fields.stream().filter(field -> field.nest() == null).toList();
    this.fields.forEach(field -> set.put(field.member().name(), field));
  }

  void addTo(TypeSpec.Builder type) {
    type.addMethod(applyTo());
    if (model.isFilled() || canConstruct()) {
      type.addMethod(toModel());
    }
  }

  private MethodSpec applyTo() {
    var method =
        MethodSpec.methodBuilder("applyTo")
            .addModifiers(Modifier.PUBLIC)
            .returns(names.model())
            .addParameter(names.model(), "m");
    if (!model.isSettable()) {
      return method
          .addJavadoc("A copy of an object with all that was said.")
          .addStatement("return $L", construct(this::orOwn))
          .build();
    }
    method.addJavadoc("Sets all that was said.\n\n@return the object");
    for (ViewField field : fields) {
      if (field.optional()) {
        method.beginControlFlow("if ($L().isGiven())", field.name());
      }
      method.addStatement(assigned(field));
      if (field.optional()) {
        method.endControlFlow();
      }
    }
    return method.addStatement("return m").build();
  }

  private static CodeBlock assigned(ViewField field) {
    String write = field.member().access().write();
    if (write == null) {
      throw new IllegalStateException(field.name() + " is not settable");
    }
    return write.endsWith("()")
        ? CodeBlock.of("m.$L($L)", write.substring(0, write.length() - 2), said(field))
        : CodeBlock.of("m.$L = $L", write, said(field));
  }

  /** What was said, as the model's field has it. */
  private static CodeBlock said(ViewField field) {
    CodeBlock value =
        !field.optional()
            ? CodeBlock.of("$L()", field.name())
            : CodeBlock.of("$L().$L()", field.name(), field.nullable() ? "value" : "get");
    if (!(field.member() instanceof Member.Link)) {
      return value;
    }
    CodeBlock one = CodeBlock.of("$T.ofId($L)", RuntimeNames.ONE, value);
    return field.nullable()
        ? CodeBlock.of("$L == null ? $T.none() : $L", value, RuntimeNames.ONE, one)
        : one;
  }

  private CodeBlock orOwn(Member member) {
    ViewField field = set.get(member.name());
    CodeBlock own = CodeBlock.of("$L", member.access().of("m"));
    if (field == null) {
      return own;
    }
    return field.optional()
        ? CodeBlock.of("$L().isGiven() ? $L : $L", field.name(), said(field), own)
        : said(field);
  }

  private CodeBlock construct(Function<Member, CodeBlock> value) {
    Map<String, Member> byName = new HashMap<>();
    model.members().forEach(member -> byName.put(member.name(), member));
    return GroupMethods.call(
        names.model(), model.constructorOrder().stream().map(byName::get).map(value));
  }

  private MethodSpec toModel() {
    CodeBlock made =
        model.isFilled()
            ? CodeBlock.of("applyTo(new $T())", names.model())
            : construct(this::orFresh);
    return MethodSpec.methodBuilder("toModel")
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc("A new object with all that was said.")
        .returns(names.model())
        .addStatement("return $L", made)
        .build();
  }

  /** Whether a new object has all that it needs: the rest is filled in when it is stored. */
  private boolean canConstruct() {
    return model.members().stream().allMatch(each -> isSaid(each) || isFilledIn(each));
  }

  private boolean isSaid(Member member) {
    ViewField field = set.get(member.name());
    return field != null && (!field.optional() || isFilledIn(member));
  }

  private boolean isFilledIn(Member member) {
    if (member instanceof Member.Link link) {
      return !(link.kind() instanceof LinkKind.Foreign)
          || link.columns().stream().allMatch(Member.Single::nullable);
    }
    if (!(member instanceof Member.Single field)) {
      return member.nullable();
    }
    KeyRule key = model.keyRule(field);
    return field.nullable()
        || key == KeyRule.IDENTITY
        || key == KeyRule.UUID_V7
        || field.role() != RoleKind.PLAIN
        || field.facts().defaultSql() != null
        || field.facts().writing() == ColumnFacts.Writing.NEVER;
  }

  private CodeBlock orFresh(Member member) {
    ViewField field = set.get(member.name());
    CodeBlock fresh = fresh(member);
    if (field == null) {
      return fresh;
    }
    return field.optional()
        ? CodeBlock.of("$L().isGiven() ? $L : $L", field.name(), said(field), fresh)
        : said(field);
  }

  private static CodeBlock fresh(Member member) {
    if (member.type().getKind() == TypeKind.BOOLEAN) {
      return CodeBlock.of("false");
    } else if (member.type().getKind().isPrimitive()) {
      return CodeBlock.of("($L) 0", member.type());
    }
    return CodeBlock.of("null");
  }
}
