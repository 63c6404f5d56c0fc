package dev.testudo.orm.processor.read;

import dev.testudo.orm.processor.diagnostic.Code;
import dev.testudo.orm.processor.diagnostic.Findings;
import dev.testudo.orm.processor.diagnostic.Place;
import dev.testudo.orm.processor.model.Access;
import dev.testudo.orm.processor.model.ColumnFacts;
import dev.testudo.orm.processor.model.Member;
import dev.testudo.orm.processor.model.RoleKind;
import dev.testudo.orm.processor.model.SnakeCase;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** Reads one field with its annotations. */
final class MemberReader {
  private final Findings findings;
  private final TypeReader types;
  private final EmbeddedReader embedded;

  MemberReader(Compiler compiler, Findings findings, String fromPackage) {
    this.findings = findings;
    this.types = new TypeReader(compiler, findings, fromPackage);
    this.embedded = new EmbeddedReader(compiler, findings, fromPackage, this);
  }

  /** The field, reached as given. */
  Member read(VariableElement field, Access access, boolean nullable) {
    return read(field, access, nullable, Owner.MODEL);
  }

  Member read(VariableElement field, Access access, boolean nullable, Owner owner) {
    AnnotationMirror column = Mirrors.find(field, "Column");
    if (Mirrors.has(field, "Embedded")) {
      return embedded.read(field, access, nullable, owner);
    }
    ColumnFacts facts = facts(column);
    String name = field.getSimpleName().toString();
    String own = facts.name() == null ? SnakeCase.of(name) : facts.name();
    return new Member.Single(
        Place.of(field),
        name,
        owner.path() + name,
        field.asType(),
        nullable,
        access,
        owner.prefix() + own,
        types.read(field),
        facts,
        column,
        Mirrors.has(field, "Id"),
        role(field));
  }

  private RoleKind role(VariableElement field) {
    List<String> roles =
        List.of("CreatedAt", "UpdatedAt", "Version").stream()
            .filter(role -> Mirrors.has(field, role))
            .toList();
    if (roles.size() > 1) {
      findings.add(
          Code.TWO_ROLES,
          Place.of(field).at(Mirrors.find(field, roles.get(1))),
          field.getSimpleName(),
          "@" + roles.get(0),
          "@" + roles.get(1));
    }
    return switch (roles.isEmpty() ? "" : roles.get(0)) {
      case "CreatedAt" -> RoleKind.CREATED_AT;
      case "UpdatedAt" -> RoleKind.UPDATED_AT;
      case "Version" -> RoleKind.VERSION;
      default -> RoleKind.PLAIN;
    };
  }

  private static ColumnFacts facts(@Nullable AnnotationMirror column) {
    return column == null
        ? ColumnFacts.NONE
        : new ColumnFacts(
            Mirrors.text(column, "name"),
            Mirrors.number(column, "length"),
            Mirrors.number(column, "precision"),
            Mirrors.number(column, "scale"),
            Boolean.TRUE.equals(Mirrors.truth(column, "unique")),
            Mirrors.truth(column, "nullable"),
            Mirrors.text(column, "defaultSql"),
            Mirrors.text(column, "comment"));
  }
}
