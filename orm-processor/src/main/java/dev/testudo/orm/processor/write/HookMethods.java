package dev.testudo.orm.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.testudo.orm.processor.model.Hook;
import dev.testudo.orm.processor.model.Model;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The methods that call the model's own at their moments, if it has any: {@code hears, call}. */
final class HookMethods {
  private final ModelNames names;
  private final Map<Hook.Moment, List<Hook>> hooks;

  HookMethods(Model model, ModelNames names) {
    this.names = names;
    this.hooks =
        model.hooks().stream()
            .collect(
                Collectors.groupingBy(
                    Hook::moment, () -> new EnumMap<>(Hook.Moment.class), Collectors.toList()));
  }

  void addTo(TypeSpec.Builder type) {
    if (!hooks.isEmpty()) {
      type.addMethod(hears());
      type.addMethod(call());
    }
  }

  private MethodSpec hears() {
    String moments = hooks.keySet().stream().map(Enum::name).collect(Collectors.joining(", "));
    return ReaderMethods.override("hears", TypeName.BOOLEAN)
        .addParameter(RuntimeNames.MOMENT, "moment")
        .beginControlFlow("return switch (moment)")
        .addStatement("case $L -> true", moments)
        .addStatement("default -> false")
        .addCode("$<};\n")
        .build();
  }

  private MethodSpec call() {
    var method =
        ReaderMethods.override(
                "call", ParameterizedTypeName.get(RuntimeNames.FUTURE, ClassName.get(Void.class)))
            .addParameter(RuntimeNames.MOMENT, "moment")
            .addParameter(names.model(), "m")
            .beginControlFlow("return switch (moment)");
    hooks.forEach((moment, all) -> method.addStatement("case $L -> $L", moment, chain(all)));
    return method
        .addStatement("default -> $T.succeededFuture()", RuntimeNames.FUTURE)
        .addCode("$<};\n")
        .build();
  }

  private static CodeBlock chain(List<Hook> hooks) {
    var code = CodeBlock.builder().add(one(hooks.get(0)));
    for (Hook hook : hooks.subList(1, hooks.size())) {
      code.add(".compose(none -> $L)", one(hook));
    }
    return code.build();
  }

  private static CodeBlock one(Hook hook) {
    return CodeBlock.of("$L(m::$L)", hook.isFuture() ? "awaited" : "called", hook.method());
  }
}
