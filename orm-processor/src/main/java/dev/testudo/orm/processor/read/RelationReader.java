package dev.testudo.orm.processor.read;

import dev.testudo.orm.processor.diagnostic.Code;
import dev.testudo.orm.processor.diagnostic.Findings;
import dev.testudo.orm.processor.diagnostic.Place;
import dev.testudo.orm.processor.model.Access;
import dev.testudo.orm.processor.model.GeneratedNames;
import dev.testudo.orm.processor.model.LinkKind;
import dev.testudo.orm.processor.model.Member;
import dev.testudo.orm.processor.model.Target;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads the fields that relate a model to another. */
final class RelationReader {
  private static final String PACKAGE = "dev.testudo.orm.relation.";
  private static final List<String> ANNOTATIONS =
      List.of("ForeignKey", "OneToOne", "ManyToMany", "Reverse");
  private static final List<String> OTHERS =
      Stream.concat(
              Stream.of(
                  "Json", "Convert", "Embedded", "WriteOnce", "ReadOnly", "Computed", "Encrypted"),
              Roles.ANNOTATIONS.stream())
          .toList();

  private final Compiler compiler;
  private final Findings findings;
  private final int depth;

  RelationReader(Compiler compiler, Findings findings, int depth) {
    this.compiler = compiler;
    this.findings = findings;
    this.depth = depth;
  }

  /** Whether a field says, or looks as if it said, that it is a relation. */
  static boolean isRelation(VariableElement field) {
    return isA(field.asType(), "One")
        || isA(field.asType(), "Many")
        || ANNOTATIONS.stream().anyMatch(each -> Mirrors.has(field, each));
  }

  static boolean isA(TypeMirror type, String simpleName) {
    return type instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element
        && element.getQualifiedName().contentEquals(PACKAGE + simpleName);
  }

  /** The model that a relation is to by its type; null if it is none. */
  static @Nullable TypeElement model(TypeMirror relation) {
    return relation instanceof DeclaredType declared
            && !declared.getTypeArguments().isEmpty()
            && declared.getTypeArguments().get(0) instanceof DeclaredType argument
            && argument.asElement() instanceof TypeElement element
            && Mirrors.has(element, "Model")
        ? element
        : null;
  }

  /** The relation; null, and reported, if it cannot be one. */
  Member.@Nullable Link read(VariableElement field, Access access, boolean nullable, Owner owner) {
    if (!owner.records().isEmpty()) {
      String reason = "is inside of an embedded record";
      findings.add(Code.RELATION_PLACE, Place.of(field), field.getSimpleName(), reason);
      return null;
    }
    String annotation = annotation(field);
    if (annotation == null || isMisplaced(field, annotation)) {
      return null;
    }
    AnnotationMirror mirror = Mirrors.find(field, annotation);
    TypeElement model = typed(field, annotation);
    if (mirror == null || model == null) {
      return null;
    }
    boolean none =
        nullable
            || Nullness.isNullable(((DeclaredType) field.asType()).getTypeArguments().get(0))
            || Boolean.TRUE.equals(Mirrors.truth(Mirrors.find(field, "Column"), "nullable"));
    Target target = target(field, mirror, model);
    LinkKind kind = target == null ? null : kind(field, annotation, target, none);
    return target == null || kind == null
        ? null
        : new Member.Link(
            Place.of(field),
            field.getSimpleName().toString(),
            field.asType(),
            none,
            access,
            target,
            kind);
  }

  private @Nullable String annotation(VariableElement field) {
    List<String> given = ANNOTATIONS.stream().filter(each -> Mirrors.has(field, each)).toList();
    Place place = Place.of(field);
    Object name = field.getSimpleName();
    if (given.isEmpty()) {
      findings.add(Code.RELATION, place, name, ShortNames.of(field.asType()));
      return null;
    }
    String first = given.get(0);
    for (String other : given.subList(1, given.size())) {
      twoWays(field, first, other);
    }
    for (String other : OTHERS) {
      if (Mirrors.has(field, other)) {
        twoWays(field, first, other);
      }
    }
    return first;
  }

  private void twoWays(VariableElement field, String first, String other) {
    Place place = Place.of(field).at(Mirrors.find(field, other));
    findings.add(Code.TWO_WAYS, place, field.getSimpleName(), "@" + first, "@" + other);
  }

  /** The other side of a mapped base would be that of several models. */
  private boolean isMisplaced(VariableElement field, String annotation) {
    boolean foreign = annotation.equals("ForeignKey") || annotation.equals("OneToOne");
    if (foreign || !Mirrors.has(field.getEnclosingElement(), "MappedBase")) {
      return false;
    }
    Place place = Place.of(field).at(Mirrors.find(field, annotation));
    findings.add(
        Code.RELATION_PLACE, place, field.getSimpleName(), "of a mapped base has no other side");
    return true;
  }

  /** The model that the type names; null, and reported, if the type does not fit. */
  private @Nullable TypeElement typed(VariableElement field, String annotation) {
    TypeMirror type = field.asType();
    boolean toOne = isA(type, "One");
    boolean fits =
        switch (annotation) {
          case "ManyToMany" -> isA(type, "Many");
          case "Reverse" -> toOne || isA(type, "Many");
          default -> toOne;
        };
    int arguments = type instanceof DeclaredType it ? it.getTypeArguments().size() : 0;
    Place place = Place.of(field);
    if (!fits || arguments == 0) {
      String wanted =
          switch (annotation) {
            case "ManyToMany" -> "Many<Model>";
            case "Reverse" -> "Many<Model> or One<Model, Key>";
            default -> "One<Model, Key>";
          };
      findings.add(
          Code.RELATION_TYPE,
          place,
          annotation,
          field.getSimpleName(),
          ShortNames.of(type),
          wanted);
      return null;
    }
    TypeElement model = model(type);
    if (model == null) {
      TypeMirror argument = ((DeclaredType) type).getTypeArguments().get(0);
      findings.add(Code.RELATION_TARGET, place, field.getSimpleName(), ShortNames.of(argument));
    }
    return model;
  }

  private @Nullable Target target(VariableElement field, AnnotationMirror mirror, TypeElement to) {
    var reader = new TargetReader(compiler, field, depth);
    String unique = Mirrors.has(field, "ManyToMany") ? "" : Mirrors.textOrEmpty(mirror, "to");
    if (!unique.isEmpty()) {
      VariableElement referred = new UniqueField(findings).find(field, mirror, to, unique);
      Target target = referred == null ? null : reader.read(to, referred);
      return target != null && hasKey(field, target) ? target : null;
    }
    Target target = reader.read(to);
    if (target == null) {
      findings.add(
          Code.RELATION_KEYLESS, Place.of(field), field.getSimpleName(), to.getSimpleName());
      return null;
    }
    return !isA(field.asType(), "One") || hasKey(field, target) ? target : null;
  }

  /** Whether the type of the relation names the key of the target. */
  private boolean hasKey(VariableElement field, Target target) {
    TypeMirror said = ((DeclaredType) field.asType()).getTypeArguments().get(1);
    TypeMirror key = target.key();
    String record = GeneratedNames.key(target.name());
    // The record may not be written yet, so that only its name is known.
    boolean same =
        key == null
            ? ShortNames.of(said).equals(record)
            : said.getKind() != TypeKind.ERROR && compiler.types().isSameType(said, key);
    if (!same) {
      String right = key == null ? record : ShortNames.of(key);
      findings.add(
          Code.RELATION_KEY,
          Place.of(field),
          field.getSimpleName(),
          ShortNames.of(field.asType()),
          target.name(),
          right);
    }
    return same;
  }

  private @Nullable LinkKind kind(
      VariableElement field, String annotation, Target target, boolean nullable) {
    return switch (annotation) {
      case "ManyToMany" -> new ThroughReader(compiler, findings, depth).read(field, target);
      case "Reverse" -> new ReverseReader(findings).read(field, target);
      default -> new ForeignKeyReader(findings).read(field, annotation, target, nullable);
    };
  }
}
