package dev.testudo.orm.schema;

import java.util.List;

/** An index or key of a database; expressions in it are empty names. */
record ActualIndex(String name, boolean primary, boolean unique, List<String> columns) {

  static ActualIndex of(List<ActualIndexColumn> columns) {
    ActualIndexColumn first = columns.get(0);
    return new ActualIndex(
        first.index(),
        first.primary(),
        first.unique(),
        columns.stream().map(each -> each.column() == null ? "" : each.column()).toList());
  }
}
