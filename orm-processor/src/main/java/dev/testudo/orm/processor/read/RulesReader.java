package dev.testudo.orm.processor.read;

import dev.testudo.orm.processor.diagnostic.Place;
import dev.testudo.orm.processor.model.TableRules;
import dev.testudo.orm.processor.model.TableRules.SqlCheck;
import dev.testudo.orm.processor.model.TableRules.TableIndex;
import dev.testudo.orm.processor.model.TableRules.UniqueSet;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;

/** Reads uniques, indexes and checks of a class and its mapped bases, theirs first. */
final class RulesReader {
  private final List<UniqueSet> uniques = new ArrayList<>();
  private final List<TableIndex> indexes = new ArrayList<>();
  private final List<SqlCheck> checks = new ArrayList<>();

  private RulesReader() {}

  static TableRules read(List<TypeElement> types) {
    var reader = new RulesReader();
    types.forEach(reader::add);
    return new TableRules(
        List.copyOf(reader.uniques), List.copyOf(reader.indexes), List.copyOf(reader.checks));
  }

  private void add(TypeElement type) {
    for (AnnotationMirror mirror : Mirrors.all(type, "Unique")) {
      uniques.add(
          new UniqueSet(place(type, mirror), name(mirror), Mirrors.texts(mirror, "fields")));
    }
    for (AnnotationMirror mirror : Mirrors.all(type, "Index")) {
      indexes.add(
          new TableIndex(
              place(type, mirror),
              name(mirror),
              Mirrors.texts(mirror, "fields"),
              Boolean.TRUE.equals(Mirrors.truth(mirror, "unique")),
              Mirrors.textOrEmpty(mirror, "where")));
    }
    for (AnnotationMirror mirror : Mirrors.all(type, "Check")) {
      checks.add(
          new SqlCheck(place(type, mirror), name(mirror), Mirrors.textOrEmpty(mirror, "value")));
    }
  }

  private static Place place(TypeElement type, AnnotationMirror mirror) {
    return Place.of(type).at(mirror);
  }

  private static String name(AnnotationMirror mirror) {
    return Mirrors.textOrEmpty(mirror, "name");
  }
}
