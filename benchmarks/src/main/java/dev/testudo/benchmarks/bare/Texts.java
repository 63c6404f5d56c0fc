package dev.testudo.benchmarks.bare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The statements, for columns in a fixed order. The key comes first where rows are read. */
final class Texts {
  private final List<Column> columns;
  private final boolean numbered;
  private final String quote;

  /**
   * Describes a table.
   *
   * @param columns all but the key
   * @param numbered whether parameters are written $1 and not ?
   * @param quote what is around names
   */
  Texts(List<Column> columns, boolean numbered, String quote) {
    this.columns = columns;
    this.numbered = numbered;
    this.quote = quote;
  }

  /** All columns but the key. */
  List<Column> columns() {
    return columns;
  }

  /** The columns that every test has, and more. */
  static List<Column> with(List<Column> more) {
    List<Column> all = new ArrayList<>();
    all.add(new Column("timestamp", "timestamptz"));
    all.add(new Column("level", "int2"));
    all.add(new Column("text", "varchar"));
    all.addAll(more);
    return all;
  }

  String insert() {
    return insert(1);
  }

  String insert(int rows) {
    String row = "(" + parameters(columns.size()) + ")";
    return "INSERT INTO journal ("
        + names()
        + ") VALUES "
        + String.join(", ", rows == 1 ? List.of(row) : Collections.nCopies(rows, row));
  }

  /** An array for each column; as texts where the driver knows no NULL in arrays. */
  String insertArrays() {
    List<String> arrays = new ArrayList<>();
    List<String> names = new ArrayList<>();
    List<String> values = new ArrayList<>();
    for (int i = 1; i <= columns.size(); i++) {
      String type = columns.get(i - 1).type();
      boolean text = type.equals("jsonb") || type.equals("numeric");
      arrays.add("$" + i + "::" + (text ? "text" : type) + "[]");
      names.add("c" + i);
      values.add("c" + i + (text ? "::" + type : ""));
    }
    return "INSERT INTO journal ("
        + names()
        + ") SELECT "
        + String.join(", ", values)
        + " FROM unnest("
        + String.join(", ", arrays)
        + ") AS a("
        + String.join(", ", names)
        + ")";
  }

  String select() {
    return "SELECT id, " + names() + " FROM journal";
  }

  String ofLevel() {
    return select() + " WHERE level = " + parameter(1);
  }

  String page() {
    return ofLevel() + " LIMIT " + parameter(2) + " OFFSET " + parameter(3);
  }

  String byKey() {
    return select() + " WHERE id = " + parameter(1);
  }

  String update() {
    String sets =
        IntStream.rangeClosed(1, columns.size())
            .mapToObj(i -> quoted(columns.get(i - 1)) + " = " + parameter(i))
            .collect(Collectors.joining(", "));
    return "UPDATE journal SET " + sets + " WHERE id = " + parameter(columns.size() + 1);
  }

  String updateLevel() {
    return "UPDATE journal SET level = " + parameter(1) + " WHERE id = " + parameter(2);
  }

  String delete() {
    return "DELETE FROM journal WHERE id = " + parameter(1);
  }

  private String names() {
    return columns.stream().map(this::quoted).collect(Collectors.joining(", "));
  }

  private String quoted(Column column) {
    return quote + column.name() + quote;
  }

  private String parameters(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(this::parameter)
        .collect(Collectors.joining(", "));
  }

  private String parameter(int number) {
    return numbered ? "$" + number : "?";
  }
}
