package dev.testudo.orm.metamodel;

import dev.testudo.orm.type.ColumnType;
import org.jspecify.annotations.Nullable;

/** A copy of a field in which something is about to be another. */
final class FieldDraft<T> {
  private final int index;
  private final String name;
  private final String column;
  private final ColumnType<T> type;
  KeyKind key;
  Role role;
  boolean nullable;
  boolean unique;
  @Nullable String defaultSql;
  @Nullable String comment;
  boolean sensitive;
  Writing writing;
  @Nullable String computedSql;

  FieldDraft(Field<T> field) {
    index = field.index();
    name = field.name();
    column = field.column();
    type = field.type();
    key = field.key();
    role = field.role();
    nullable = field.nullable();
    unique = field.unique();
    defaultSql = field.defaultSql();
    comment = field.comment();
    sensitive = field.sensitive();
    writing = field.writing();
    computedSql = field.computedSql();
  }

  Field<T> field() {
    return new Field<>(
        index,
        name,
        column,
        type,
        key,
        role,
        nullable,
        unique,
        defaultSql,
        comment,
        sensitive,
        writing,
        computedSql);
  }
}
