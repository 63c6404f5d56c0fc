package dev.testudo.build.rules;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Rules on compiled classes. Each returns one sentence for each offence. */
final class ClassRules {

  private static final Pattern REFLECTIVE_PACKAGE =
      Pattern.compile("java\\.lang\\.reflect(\\..*)?|sun\\.misc|sun\\.reflect|jdk\\.internal.*");
  private static final Pattern REFLECTIVE_TYPE =
      Pattern.compile("java\\.lang\\.invoke\\.(MethodHandles?(\\$Lookup)?|VarHandle)");
  private static final Pattern REFLECTIVE_CALL =
      Pattern.compile(
          "forName|newInstance|getDeclared.*|get(Enclosing)?(Method|Constructor|Field)s?"
              + "|getRecordComponents|getAnnotat.*|isAnnotationPresent");
  private static final Pattern EMPTY_WORD =
      Pattern.compile(".*(Impl|Utils?|Helpers?)|(Abstract|Base)([A-Z].*)?");

  private ClassRules() {}

  /** Cycles among the packages, each package a slice of its own. */
  static List<String> packageCycles(JavaClasses classes) {
    var slices = SlicesRuleDefinition.slices().assignedFrom(new EachPackage()).should();
    return slices
        .beFreeOfCycles()
        .allowEmptyShould(true)
        .evaluate(classes)
        .getFailureReport()
        .getDetails();
  }

  /** Uses of reflection: its packages, its handles, and the members of Class that start it. */
  static List<String> reflection(JavaClasses classes) {
    return classes.stream()
        .flatMap(ClassRules::reflectionIn)
        .map(what -> what + ": no reflection here; let the processor generate it.")
        .distinct()
        .sorted()
        .toList();
  }

  private static Stream<String> reflectionIn(JavaClass type) {
    Stream<String> types =
        type.getDirectDependenciesFromSelf().stream()
            .filter(dependency -> isReflective(dependency.getTargetClass()))
            .map(Dependency::getDescription);
    Stream<String> calls =
        type.getAccessesFromSelf().stream()
            .filter(access -> access.getTargetOwner().isEquivalentTo(Class.class))
            .filter(access -> REFLECTIVE_CALL.matcher(access.getName()).matches())
            .map(JavaAccess::getDescription);
    return Stream.concat(types, calls);
  }

  private static boolean isReflective(JavaClass target) {
    return REFLECTIVE_PACKAGE.matcher(target.getPackageName()).matches()
        || REFLECTIVE_TYPE.matcher(target.getName()).matches();
  }

  /** Types named after how they are built instead of what they are. */
  static List<String> emptyWords(JavaClasses classes) {
    return classes.stream()
        .filter(type -> EMPTY_WORD.matcher(type.getSimpleName()).matches())
        .map(
            type ->
                type.getName()
                    + ": name what it is, without Impl, Utils, Helper, Abstract or Base.")
        .sorted()
        .toList();
  }

  private static final class EachPackage implements SliceAssignment {
    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      return SliceIdentifier.of(type.getPackageName());
    }

    @Override
    public String getDescription() {
      return "packages";
    }
  }
}
