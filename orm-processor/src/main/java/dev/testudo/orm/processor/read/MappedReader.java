package dev.testudo.orm.processor.read;

import dev.testudo.orm.processor.diagnostic.Code;
import dev.testudo.orm.processor.diagnostic.Findings;
import dev.testudo.orm.processor.diagnostic.Place;
import dev.testudo.orm.processor.model.GeneratedNames;
import dev.testudo.orm.processor.model.Mapped;
import dev.testudo.orm.processor.model.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import org.jspecify.annotations.Nullable;

/** Reads the mapped bases of a model, or one for itself. */
public final class MappedReader {
  private final Compiler compiler;
  private final Findings findings;
  private final AccessReader access;
  private final MemberReader members;
  private final TypeElement user;

  private MappedReader(Compiler compiler, Findings findings, TypeElement user) {
    String fromPackage = compiler.packageOf(user);
    this.compiler = compiler;
    this.findings = findings;
    this.access = new AccessReader(compiler, findings, user, fromPackage);
    this.members = new MemberReader(compiler, findings, fromPackage);
    this.user = user;
  }

  /** A mapped base for itself; null, and reported, if the class cannot be one. */
  public static @Nullable Mapped read(Compiler compiler, TypeElement type, Findings findings) {
    return new ShapeReader(compiler, findings).isMapped(type)
        ? new MappedReader(compiler, findings, type).mapped(type)
        : null;
  }

  /** The nearest mapped base above a model; null if there is none. */
  static @Nullable Mapped above(Compiler compiler, TypeElement model, Findings findings) {
    return new MappedReader(compiler, findings, model).above(model);
  }

  /** A plain class between two mapped ones is skipped: its fields are not stored. */
  private @Nullable Mapped above(TypeElement type) {
    if (!(type.getSuperclass() instanceof DeclaredType parent)
        || !(parent.asElement() instanceof TypeElement element)) {
      return null;
    }
    return Mirrors.has(element, "MappedBase") ? mapped(element) : above(element);
  }

  private Mapped mapped(TypeElement type) {
    Mapped parent = above(type);
    Set<String> nullables = compiler.fromSource().test(type) ? null : facts(type);
    List<Member> own = new ArrayList<>();
    for (VariableElement field : StoredFields.of(type)) {
      boolean nullable =
          nullables == null
              ? Nullness.isNullable(field)
              : nullables.contains(field.getSimpleName().toString());
      own.add(members.read(field, access.read(field), nullable));
    }
    return new Mapped(type, parent, List.copyOf(own), Compiler.isPublic(type));
  }

  /** Which fields of a base in a class file accept NULL, as its generated path says. */
  private Set<String> facts(TypeElement type) {
    String name = GeneratedNames.path(type.getSimpleName().toString());
    String packageName = compiler.packageOf(type);
    TypeElement path = compiler.elements().getTypeElement(packageName + "." + name);
    if (path == null) {
      findings.add(Code.MAPPED_PATH, Place.of(user), type.getSimpleName(), name, packageName);
      return Set.of();
    }
    var mirror = Mirrors.find(path, "NullableFields");
    return mirror == null ? Set.of() : Set.copyOf(Mirrors.texts(mirror, "value"));
  }
}
