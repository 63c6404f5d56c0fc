package dev.testudo.orm.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.testudo.orm.processor.model.Member;
import dev.testudo.orm.processor.model.Model;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.lang.model.element.Modifier;

/** Writes {@code UserManager}: only what depends on the shape of the model. */
final class ManagerWriter {
  private final Model model;
  private final ModelNames names;
  private final TypeName future;

  private ManagerWriter(Model model) {
    this.model = model;
    this.names = ModelNames.of(model);
    this.future = ParameterizedTypeName.get(RuntimeNames.FUTURE, names.model());
  }

  static GeneratedFile write(Model model) {
    return new ManagerWriter(model).file();
  }

  private GeneratedFile file() {
    var type =
        GeneratedFile.beside(model, TypeSpec.classBuilder(names.manager()))
            .superclass(
                ParameterizedTypeName.get(
                    RuntimeNames.MANAGER, names.model(), names.key(), names.path()))
            .addJavadoc(
                "Asynchronous access to {@link $T} ({@code $L}).", names.model(), model.table())
            .addMethod(
                MethodSpec.constructorBuilder()
                    .addModifiers(Modifier.PUBLIC)
                    .addJavadoc("A manager that works in a scope: an Orm or a transaction.")
                    .addParameter(RuntimeNames.SCOPE, "scope")
                    .addStatement("super(scope, $T.MODEL)", names.facts())
                    .build());
    if (names.key().isBoxedPrimitive() && hasPrimitiveGet()) {
      type.addMethod(get());
      type.addMethod(update());
    }
    if (model.isFilled()) {
      type.addMethod(create());
    }
    type.addMethod(updateOrCreate());
    for (Member.Link link : model.links()) {
      if (!link.kind().isToOne()) {
        type.addMethod(related(link));
      }
    }
    return GeneratedFile.of(model.packageName(), type, model.element());
  }

  private boolean hasPrimitiveGet() {
    TypeName primitive = names.key().unbox();
    return primitive.equals(TypeName.LONG) || primitive.equals(TypeName.INT);
  }

  private MethodSpec get() {
    return method("get", future)
        .addJavadoc("The object with this key; fails with a DoesNotExistException without one.")
        .addParameter(names.key().unbox(), "id")
        .addStatement("return get($T.valueOf(id))", names.key())
        .build();
  }

  private MethodSpec update() {
    TypeName set =
        ParameterizedTypeName.get(
            ClassName.get(Function.class),
            WildcardTypeName.supertypeOf(names.path()),
            WildcardTypeName.subtypeOf(RuntimeNames.ASSIGNMENT));
    return method(
            "update", ParameterizedTypeName.get(RuntimeNames.FUTURE, ClassName.get(Void.class)))
        .addJavadoc(
            "Sets a column of the row with this key, without reading it; fails with a\n"
                + "DoesNotExistException without one.")
        .addParameter(names.key().unbox(), "id")
        .addParameter(set, "set")
        .addStatement("return update($T.valueOf(id), set)", names.key())
        .build();
  }

  private MethodSpec create() {
    return method("create", future)
        .addJavadoc("Inserts a new object after it was filled in.")
        .addParameter(taking(Consumer.class), "fill")
        .addStatement("return createNew($T::new, fill)", names.model())
        .build();
  }

  private MethodSpec updateOrCreate() {
    TypeName created =
        ParameterizedTypeName.get(
            RuntimeNames.FUTURE, ParameterizedTypeName.get(RuntimeNames.CREATED, names.model()));
    TypeName where =
        ParameterizedTypeName.get(
            ClassName.get(Function.class),
            WildcardTypeName.supertypeOf(names.path()),
            WildcardTypeName.subtypeOf(RuntimeNames.CONDITION));
    TypeName fresh =
        ParameterizedTypeName.get(
            ClassName.get(Supplier.class), WildcardTypeName.subtypeOf(names.model()));
    TypeName change =
        model.isSettable()
            ? taking(Consumer.class)
            : ParameterizedTypeName.get(ClassName.get(UnaryOperator.class), names.model());
    return method("updateOrCreate", created)
        .addJavadoc(
            "Changes the one object that meets the condition; without one, inserts a fresh one,\n"
                + "changed likewise.")
        .addParameter(where, "where")
        .addParameter(change, "change")
        .addParameter(fresh, "fresh")
        .addStatement(
            "return $L(where, change, fresh)",
            model.isSettable() ? "updateOrCreateInPlace" : "updateOrCreateCopy")
        .build();
  }

  private MethodSpec related(Member.Link link) {
    CodeBlock fresh =
        link.target().filled() ? CodeBlock.of(", $T::new", LinkCode.model(link)) : CodeBlock.of("");
    TypeName returns =
        ParameterizedTypeName.get(RuntimeNames.RELATED, LinkCode.model(link), LinkCode.path(link));
    return method(link.name(), returns)
        .addJavadoc(
            "The {@code $L} of an object, to find, add and remove; the object must have a key.",
            link.name())
        .addParameter(names.model(), "owner")
        .addStatement("return related($T.$L, owner$L)", names.facts(), link.constant(), fresh)
        .build();
  }

  private TypeName taking(Class<?> function) {
    return ParameterizedTypeName.get(
        ClassName.get(function), WildcardTypeName.supertypeOf(names.model()));
  }

  private static MethodSpec.Builder method(String name, TypeName returns) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
        .returns(returns);
  }
}
