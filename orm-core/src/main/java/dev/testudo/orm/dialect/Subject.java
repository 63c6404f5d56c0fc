package dev.testudo.orm.dialect;

import dev.testudo.orm.schema.Constraint;
import dev.testudo.orm.schema.ConstraintIndex;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an error is about, in the words of the models as far as they know it.
 *
 * @param constraint the constraint's name
 * @param kind what the constraint demands, if a model has it
 * @param table its table
 * @param columns its columns
 * @param model the model behind the table
 * @param fields the fields behind the columns
 * @param relations the relations, with their models, of which a broken foreign key is one
 */
record Subject(
    @Nullable String constraint,
    Constraint.@Nullable Kind kind,
    @Nullable String table,
    List<String> columns,
    @Nullable String model,
    List<String> fields,
    List<String> relations) {

  static Subject of(Diagnosis diagnosis, @Nullable String sql, ConstraintIndex index) {
    String table = diagnosis.table() == null ? StatementTable.of(sql) : diagnosis.table();
    Constraint known = known(diagnosis, table, index);
    if (known == null) {
      List<Constraint> broken = references(diagnosis, table, sql, index);
      known = broken.size() == 1 ? broken.get(0) : null;
    }
    if (known != null) {
      return new Subject(
          known.name(),
          known.kind(),
          known.table(),
          known.columns(),
          known.model(),
          known.fields(),
          known.kind() == Constraint.Kind.REFERENCE ? List.of(relation(known)) : List.of());
    }
    List<String> columns = diagnosis.columns();
    return new Subject(
        diagnosis.constraint(),
        null,
        table,
        columns,
        table == null ? null : index.model(table),
        table == null ? List.of() : index.fields(table, columns),
        references(diagnosis, table, sql, index).stream().map(Subject::relation).toList());
  }

  /** Foreign keys that a statement can break, where the engine does not say which it was. */
  private static List<Constraint> references(
      Diagnosis diagnosis, @Nullable String table, @Nullable String sql, ConstraintIndex index) {
    if (table == null || sql == null || diagnosis.meaning() != Meaning.REFERENCE) {
      return List.of();
    }
    return sql.startsWith("DELETE") ? index.referringTo(table) : index.referring(table);
  }

  /** {@code Post.author}; of several columns what they have in common. */
  private static String relation(Constraint constraint) {
    String first = constraint.fields().isEmpty() ? constraint.name() : constraint.fields().get(0);
    return constraint.model() + "." + first.replaceFirst("\\..*", "");
  }

  private static @Nullable Constraint known(
      Diagnosis diagnosis, @Nullable String table, ConstraintIndex index) {
    String name = diagnosis.constraint();
    Constraint named = name == null ? null : index.named(name);
    if (named != null || table == null || diagnosis.meaning() != Meaning.UNIQUE) {
      return named;
    }
    // MySQL and MariaDB call every primary key so.
    return "PRIMARY".equals(name) ? index.key(table) : index.over(table, diagnosis.columns());
  }

  /** The model with its article, else the table, else a word for any row. */
  String row() {
    if (model != null) {
      // By the letter, not by the sound: it is An Item and A User.
      return ("AEIO".indexOf(model.charAt(0)) < 0 ? "A " : "An ") + model;
    }
    return table == null ? "A row" : "A row of " + table;
  }

  /** The relation that refers to a row: {@code Post.author}; else the given words. */
  String referrer(String otherwise) {
    return relations.isEmpty() ? otherwise : String.join(" or ", relations);
  }

  /** By which relation a row is referred to, with the word; empty if that is unknown. */
  String byReferrer() {
    return relations.isEmpty() ? "" : " by " + String.join(" or ", relations);
  }

  /** The fields, else the columns, as a list in words; null if none is known. */
  @Nullable String names() {
    List<String> names = fields.isEmpty() ? columns : fields;
    if (names.isEmpty()) {
      return null;
    }
    int last = names.size() - 1;
    return last == 0
        ? names.get(0)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }

  /** The field with its model, else the column with its table; null if neither is known. */
  @Nullable String place() {
    String names = names();
    if (names == null || (model == null && table == null)) {
      return names;
    }
    return (model == null ? table : model) + "." + names;
  }
}
