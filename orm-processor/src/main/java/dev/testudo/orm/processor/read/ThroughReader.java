package dev.testudo.orm.processor.read;

import dev.testudo.orm.processor.diagnostic.Code;
import dev.testudo.orm.processor.diagnostic.Findings;
import dev.testudo.orm.processor.diagnostic.Nearest;
import dev.testudo.orm.processor.diagnostic.Place;
import dev.testudo.orm.processor.model.LinkKind;
import dev.testudo.orm.processor.model.Member;
import dev.testudo.orm.processor.model.SnakeCase;
import dev.testudo.orm.processor.model.Target;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import org.jspecify.annotations.Nullable;

/** Reads what is between the two models of a many-to-many relation. */
final class ThroughReader {
  private final Compiler compiler;
  private final Findings findings;
  private final int depth;

  ThroughReader(Compiler compiler, Findings findings, int depth) {
    this.compiler = compiler;
    this.findings = findings;
    this.depth = depth;
  }

  @Nullable LinkKind read(VariableElement field, Target target) {
    AnnotationMirror mirror = Mirrors.find(field, "ManyToMany");
    TypeElement owner = (TypeElement) field.getEnclosingElement();
    boolean named = Mirrors.value(mirror, "model") != null;
    for (String other :
        named ? List.of("through", "column", "targetColumn") : List.of("from", "to")) {
      if (Mirrors.value(mirror, other) != null) {
        Place place = Place.of(field).at(mirror).at(other);
        String reason = named ? "the model names its table and columns" : "no model is given";
        findings.add(Code.THROUGH_MEMBER, place, other, field.getSimpleName(), reason);
      }
    }
    return named ? model(field, mirror, owner, target) : table(field, mirror, owner, target);
  }

  private @Nullable LinkKind table(
      VariableElement field, @Nullable AnnotationMirror mirror, TypeElement owner, Target target) {
    Target own = new TargetReader(compiler, field, depth).read(owner);
    if (own == null) {
      findings.add(
          Code.RELATION_KEYLESS, Place.of(field), field.getSimpleName(), owner.getSimpleName());
      return null;
    }
    String through = Mirrors.text(mirror, "through");
    boolean self = owner.equals(target.element());
    String table = TableName.simple(owner) + "_" + SnakeCase.of(field.getSimpleName().toString());
    return new LinkKind.Through(
        through == null ? table : through,
        columns(Mirrors.text(mirror, "column"), self ? "from_" : "", own),
        columns(Mirrors.text(mirror, "targetColumn"), self ? "to_" : "", target));
  }

  private static List<String> columns(@Nullable String given, String prefix, Target to) {
    String name = prefix + SnakeCase.of(to.name());
    if (to.fields().size() == 1) {
      return List.of(given == null ? name + "_id" : given);
    }
    String start = given == null ? name : given;
    return to.fields().stream().map(Member.Single::column).map(c -> start + "_" + c).toList();
  }

  private @Nullable LinkKind model(
      VariableElement field, @Nullable AnnotationMirror mirror, TypeElement owner, Target target) {
    Place place = Place.of(field).at(mirror).at("model");
    if (!(Mirrors.value(mirror, "model") instanceof DeclaredType type)
        || !(type.asElement() instanceof TypeElement model)
        || !Mirrors.has(model, "Model")) {
      findings.add(
          Code.RELATION_TARGET, place, field.getSimpleName(), Mirrors.value(mirror, "model"));
      return null;
    }
    String from = foreignKey(field, mirror, "from", model, owner);
    String to = foreignKey(field, mirror, "to", model, target.element());
    if (from == null || to == null) {
      return null;
    } else if (from.equals(to)) {
      String said = Mirrors.text(mirror, "to") == null ? "to" : "from";
      findings.add(Code.THROUGH_SIDE, place, model.getSimpleName(), owner.getSimpleName(), said);
      return null;
    }
    return new LinkKind.ThroughModel(model, compiler.packageOf(model), from, to);
  }

  /** The foreign key of the model in between to one of the two. */
  private @Nullable String foreignKey(
      VariableElement field,
      @Nullable AnnotationMirror mirror,
      String member,
      TypeElement model,
      TypeElement side) {
    List<String> names =
        TargetReader.fields(model).stream()
            .filter(each -> Mirrors.has(each, "ForeignKey") || Mirrors.has(each, "OneToOne"))
            .filter(each -> side.equals(RelationReader.model(each.asType())))
            .map(each -> each.getSimpleName().toString())
            .toList();
    String said = Mirrors.text(mirror, member);
    Place place = Place.of(field).at(mirror);
    if (said != null && !names.contains(said)) {
      findings.add(
          Code.REVERSE,
          place.at(member),
          model.getSimpleName(),
          "foreign key",
          said,
          side.getSimpleName(),
          field.getEnclosingElement().getSimpleName() + "." + field.getSimpleName(),
          Nearest.hint(said, names));
      return null;
    } else if (said == null && names.size() != 1) {
      Object simple = model.getSimpleName();
      findings.add(Code.THROUGH_SIDE, place.at("model"), simple, side.getSimpleName(), member);
      return null;
    }
    return said == null ? names.get(0) : said;
  }
}
