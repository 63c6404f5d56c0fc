package dev.testudo.orm.processor.read;

import dev.testudo.orm.processor.diagnostic.Findings;
import dev.testudo.orm.processor.model.Access;
import dev.testudo.orm.processor.model.Columns;
import dev.testudo.orm.processor.model.Mapped;
import dev.testudo.orm.processor.model.Member;
import dev.testudo.orm.processor.model.Model;
import dev.testudo.orm.processor.model.SnakeCase;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** Reads a model class. */
public final class ModelReader {
  private final Compiler compiler;
  private final Findings findings;

  /** A reader that adds what is wrong to the findings. */
  public ModelReader(Compiler compiler, Findings findings) {
    this.compiler = compiler;
    this.findings = findings;
  }

  /** Whether a class says that it is a model. */
  public static boolean isModel(TypeElement type) {
    return Mirrors.has(type, "Model");
  }

  /** The model; null, and reported, if the class cannot be one. */
  public @Nullable Model read(TypeElement type) {
    AnnotationMirror mirror = Mirrors.find(type, "Model");
    if (mirror == null || !new ShapeReader(compiler, findings).isModel(type)) {
      return null;
    }
    String packageName = compiler.packageOf(type);
    Mapped base = MappedReader.above(compiler, type, findings);
    List<Member> members = new ArrayList<>();
    List<TypeElement> types = new ArrayList<>(List.of(type));
    for (Mapped each = base; each != null; each = each.parent()) {
      members.addAll(0, each.own());
      types.add(0, each.element());
    }
    members.addAll(own(type, packageName));
    String table = Mirrors.text(mirror, "table");
    return new Model(
        type,
        mirror,
        packageName,
        table == null ? SnakeCase.of(type.getSimpleName().toString()) : table,
        Mirrors.text(mirror, "schema"),
        Mirrors.text(mirror, "comment"),
        Compiler.isPublic(type),
        new ConstructionReader(compiler, findings, type, packageName).read(members),
        base,
        List.copyOf(members),
        Columns.of(members),
        RulesReader.read(types),
        new HookReader(compiler, findings, packageName).read(types),
        ViewReader.read(type, members),
        Lints.of(compiler, type, members));
  }

  private List<Member> own(TypeElement type, String packageName) {
    var access = new AccessReader(compiler, findings, type, packageName);
    var reader = new MemberReader(compiler, findings, packageName);
    List<Member> members = new ArrayList<>();
    for (VariableElement field : StoredFields.of(type)) {
      boolean component = type.getKind() == ElementKind.RECORD;
      Access reached =
          component ? new Access(field.getSimpleName() + "()", null) : access.read(field);
      if (component) {
        StoredFields.refuseTransient(field, findings);
      }
      members.add(reader.read(field, reached, Nullness.isNullable(field)));
    }
    return members;
  }
}
