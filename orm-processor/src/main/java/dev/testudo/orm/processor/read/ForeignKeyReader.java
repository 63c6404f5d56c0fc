package dev.testudo.orm.processor.read;

import dev.testudo.orm.processor.diagnostic.Code;
import dev.testudo.orm.processor.diagnostic.Findings;
import dev.testudo.orm.processor.diagnostic.Place;
import dev.testudo.orm.processor.model.Access;
import dev.testudo.orm.processor.model.ColumnFacts;
import dev.testudo.orm.processor.model.LinkKind;
import dev.testudo.orm.processor.model.Member;
import dev.testudo.orm.processor.model.RoleKind;
import dev.testudo.orm.processor.model.SnakeCase;
import dev.testudo.orm.processor.model.Target;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** Reads a foreign key: its columns are like the fields that they refer to. */
final class ForeignKeyReader {
  private final Findings findings;

  ForeignKeyReader(Findings findings) {
    this.findings = findings;
  }

  LinkKind.@Nullable Foreign read(
      VariableElement field, String annotation, Target target, boolean nullable) {
    AnnotationMirror mirror = Mirrors.find(field, annotation);
    if (mirror == null) {
      return null;
    }
    var columns = columns(field, mirror, target, nullable && !Mirrors.has(field, "Id"));
    boolean several = columns.size() > 1;
    checkColumn(field, several);
    boolean constrained = !Boolean.FALSE.equals(Mirrors.truth(mirror, "constraint"));
    var foreign =
        new LinkKind.Foreign(
            annotation.equals("OneToOne"),
            Mirrors.textOrEmpty(mirror, "to"),
            Mirrors.constant(mirror, "onDelete", "RESTRICT"),
            Mirrors.constant(mirror, "onUpdate", "NO_ACTION"),
            constrained,
            Mirrors.textOrEmpty(mirror, "constraintName"),
            List.copyOf(columns));
    checkActions(Place.of(field).at(mirror), field, foreign, nullable);
    return foreign;
  }

  private List<Member.Single> columns(
      VariableElement field, AnnotationMirror mirror, Target target, boolean nullable) {
    AnnotationMirror column = Mirrors.find(field, "Column");
    String name = field.getSimpleName().toString();
    String given = Mirrors.text(mirror, "column");
    String other = Mirrors.text(column, "name");
    if (given != null && other != null) {
      Place place = Place.of(field).at(column).at("name");
      findings.add(Code.TWO_WAYS, place, name, "a column", "@Column(name)");
    }
    String said = given == null ? other : given;
    boolean unique =
        target.fields().size() == 1
            && !isWholeKey(field)
            && (Mirrors.has(field, "OneToOne")
                || Boolean.TRUE.equals(Mirrors.truth(column, "unique")));
    List<Member.Single> columns = new ArrayList<>();
    for (Member.Single referred : target.fields()) {
      boolean single = target.fields().size() == 1;
      String path = single ? name : name + "." + referred.path();
      String prefix = said == null ? SnakeCase.of(name) : said;
      String own = said == null ? prefix + "_id" : said;
      columns.add(
          new Member.Single(
              Place.of(field),
              path,
              path,
              referred.type(),
              nullable,
              new Access(null, null),
              single ? own : prefix + "_" + referred.column(),
              referred.stored(),
              facts(referred.facts(), column, unique),
              given == null ? column : mirror,
              Mirrors.has(field, "Id"),
              RoleKind.PLAIN,
              true));
    }
    return columns;
  }

  /** A key is unique without being told. */
  private static boolean isWholeKey(VariableElement field) {
    return Mirrors.has(field, "Id")
        && field.getEnclosingElement() instanceof TypeElement owner
        && TargetReader.fields(owner).stream().filter(each -> Mirrors.has(each, "Id")).count() == 1;
  }

  private static ColumnFacts facts(
      ColumnFacts referred, @Nullable AnnotationMirror column, boolean unique) {
    return new ColumnFacts(
        null,
        referred.length(),
        referred.precision(),
        referred.scale(),
        unique,
        null,
        Mirrors.text(column, "defaultSql"),
        Mirrors.text(column, "comment"));
  }

  /** What the column of a relation cannot be given, since it is like the one it refers to. */
  private void checkColumn(VariableElement field, boolean several) {
    AnnotationMirror column = Mirrors.find(field, "Column");
    List<String> foreign =
        several
            ? List.of("length", "precision", "scale", "unique", "defaultSql", "comment")
            : List.of("length", "precision", "scale");
    for (String fact : foreign) {
      if (Mirrors.value(column, fact) != null) {
        findings.add(
            Code.RELATION_COLUMN,
            Place.of(field).at(column).at(fact),
            fact,
            field.getSimpleName(),
            several ? "it has several columns" : "its column is like the one that it refers to");
      }
    }
  }

  private void checkActions(
      Place place, VariableElement field, LinkKind.Foreign foreign, boolean nullable) {
    for (String member : List.of("onDelete", "onUpdate")) {
      String action = member.equals("onDelete") ? foreign.onDelete() : foreign.onUpdate();
      if (action.equals("SET_NULL") && (!nullable || Mirrors.has(field, "Id"))) {
        findings.add(Code.RELATION_NULL, place.at(member), field.getSimpleName());
      } else if (action.equals("SET_DEFAULT")
          && foreign.columns().stream().anyMatch(each -> each.facts().defaultSql() == null)) {
        findings.add(Code.RELATION_DEFAULT, place.at(member), field.getSimpleName());
      } else if (!foreign.constrained() && Mirrors.value(place.annotation(), member) != null) {
        findings.add(Code.RELATION_ACTION, place.at(member), member, field.getSimpleName());
      }
    }
  }
}
