package dev.testudo.orm.processor.read;

import dev.testudo.orm.processor.diagnostic.Code;
import dev.testudo.orm.processor.diagnostic.Findings;
import dev.testudo.orm.processor.diagnostic.Place;
import dev.testudo.orm.processor.model.Access;
import dev.testudo.orm.processor.model.ColumnFacts;
import dev.testudo.orm.processor.model.Member;
import dev.testudo.orm.processor.model.RoleKind;
import dev.testudo.orm.processor.model.SnakeCase;
import dev.testudo.orm.processor.model.Stored;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** Reads one field with its annotations. */
final class MemberReader {
  private static final List<String> WRITING = List.of("WriteOnce", "ReadOnly", "Computed");

  private final Findings findings;
  private final TypeReader types;
  private final EmbeddedReader embedded;
  private final RelationReader relations;

  MemberReader(Compiler compiler, Findings findings, String fromPackage) {
    this(compiler, findings, fromPackage, 0);
  }

  /** A reader of the keys that relations refer to, which may be relations themselves. */
  MemberReader(Compiler compiler, Findings findings, String fromPackage, int depth) {
    this.relations = new RelationReader(compiler, findings, depth);
    this.findings = findings;
    this.types = new TypeReader(compiler, findings, fromPackage);
    this.embedded = new EmbeddedReader(compiler, findings, fromPackage, this);
  }

  /**
   * The field, reached as given.
   *
   * @param nullable whether an annotation called Nullable is on it
   */
  Member read(VariableElement field, Access access, boolean nullable) {
    return read(field, access, nullable, Owner.MODEL);
  }

  /** The same inside of embedded records. */
  Member read(VariableElement field, Access access, boolean nullable, Owner owner) {
    AnnotationMirror column = Mirrors.find(field, "Column");
    if (RelationReader.isRelation(field)) {
      Member link = relations.read(field, access, nullable, owner);
      return link == null ? unknown(field, access, owner) : link;
    } else if (Mirrors.has(field, "Embedded")) {
      return embedded.read(field, access, nullable, owner);
    }
    ColumnFacts facts = written(field, column);
    String name = field.getSimpleName().toString();
    String own = facts.name() == null ? SnakeCase.of(name) : facts.name();
    return new Member.Single(
        Place.of(field),
        name,
        owner.path() + name,
        field.asType(),
        acceptsNull(field, nullable),
        access,
        owner.prefix() + own,
        types.read(field),
        facts,
        column,
        Mirrors.has(field, "Id"),
        role(field),
        false);
  }

  /** What stands for a field that cannot be read, so that others are still checked. */
  static Member.Single unknown(VariableElement field, Access access, Owner owner) {
    String name = field.getSimpleName().toString();
    return new Member.Single(
        Place.of(field),
        name,
        owner.path() + name,
        field.asType(),
        false,
        access,
        owner.prefix() + SnakeCase.of(name),
        new Stored.Unknown(),
        ColumnFacts.NONE,
        null,
        Mirrors.has(field, "Id"),
        RoleKind.PLAIN,
        false);
  }

  /**
   * Whether the column accepts NULL. A key and what Testudo writes always have a value in the
   * table; that they are @Nullable says that an object which is not stored yet has none.
   */
  private boolean acceptsNull(VariableElement field, boolean nullable) {
    AnnotationMirror column = Mirrors.find(field, "Column");
    Boolean said = Mirrors.truth(column, "nullable");
    Place place = Place.of(field).at(column).at("nullable");
    String name = field.getSimpleName().toString();
    List<String> roles =
        roles(field).stream().filter(role -> Roles.named(role).isAlwaysSet()).toList();
    if (nullable && Boolean.FALSE.equals(said)) {
      findings.add(Code.NULLABLE_TWICE, place, name);
    } else if (Boolean.TRUE.equals(said) && Mirrors.has(field, "Id")) {
      findings.add(Code.KEY_NULLABLE, place, name);
    } else if (Boolean.TRUE.equals(said) && !roles.isEmpty()) {
      findings.add(Code.ROLE_NULLABLE, place, name, roles.get(0));
    }
    boolean always = Mirrors.has(field, "Id") || !roles.isEmpty();
    return (nullable && !always) || Boolean.TRUE.equals(said);
  }

  private static List<String> roles(VariableElement field) {
    return Roles.ANNOTATIONS.stream().filter(role -> Mirrors.has(field, role)).toList();
  }

  private RoleKind role(VariableElement field) {
    List<String> roles = roles(field);
    if (roles.size() > 1) {
      findings.add(
          Code.TWO_ROLES,
          Place.of(field).at(Mirrors.find(field, roles.get(1))),
          field.getSimpleName(),
          "@" + roles.get(0),
          "@" + roles.get(1));
    }
    return roles.isEmpty() ? RoleKind.PLAIN : Roles.named(roles.get(0));
  }

  /** What stands beside {@code @Column} about when the column is written, and by whom. */
  private ColumnFacts written(VariableElement field, @Nullable AnnotationMirror column) {
    List<String> given = new ArrayList<>(roles(field));
    WRITING.stream().filter(each -> Mirrors.has(field, each)).forEach(given::add);
    if (Mirrors.has(field, "Id")) {
      given.add("Id");
    }
    if (given.size() > 1 && WRITING.stream().anyMatch(given::contains)) {
      findings.add(
          Code.TWO_WAYS,
          Place.of(field),
          field.getSimpleName(),
          "@" + given.get(0),
          "@" + given.get(1));
    }
    String computed =
        Mirrors.has(field, "Computed")
            ? Mirrors.textOrEmpty(Mirrors.find(field, "Computed"), "value")
            : null;
    return facts(column)
        .with(Mirrors.has(field, "Sensitive"), writing(field), computed, encryption(field));
  }

  private static ColumnFacts.Writing writing(VariableElement field) {
    if (Mirrors.has(field, "Computed") || Mirrors.has(field, "ReadOnly")) {
      return ColumnFacts.Writing.NEVER;
    }
    return Mirrors.has(field, "WriteOnce") ? ColumnFacts.Writing.ONCE : ColumnFacts.Writing.ALWAYS;
  }

  private static ColumnFacts.@Nullable Encryption encryption(VariableElement field) {
    AnnotationMirror mirror = Mirrors.find(field, "Encrypted");
    return mirror == null
        ? null
        : new ColumnFacts.Encryption(
            Boolean.TRUE.equals(Mirrors.truth(mirror, "deterministic")),
            Mirrors.textOrEmpty(mirror, "context"));
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
