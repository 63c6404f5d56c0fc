package dev.testudo.orm.metamodel;

import dev.testudo.orm.ast.Source;
import dev.testudo.orm.ast.Term;
import dev.testudo.orm.ast.Via;
import dev.testudo.orm.type.ColumnType;
import org.jspecify.annotations.Nullable;

/**
 * One stored field of a model and its column.
 *
 * @param index its position among the model's fields, which is its position in every row (0-based)
 * @param name its Java name; of a field inside an embedded record {@code outer.inner}
 * @param column its column's name
 * @param type how its values are stored
 * @param key whether it belongs to the primary key
 * @param role what Testudo writes into it by itself
 * @param nullable whether the column accepts NULL
 * @param unique whether no two rows may have the same value
 * @param defaultSql the database's own default, as SQL from the model's source
 * @param comment the column's comment
 * @param sensitive whether requests from outside must not compare or sort by it
 * @param writing when it is written
 * @param computedSql what the database computes it from, as SQL from the model's source
 * @param <T> the field's Java type
 */
public record Field<T>(
    int index,
    String name,
    String column,
    ColumnType<T> type,
    KeyKind key,
    Role role,
    boolean nullable,
    boolean unique,
    @Nullable String defaultSql,
    @Nullable String comment,
    boolean sensitive,
    Writing writing,
    @Nullable String computedSql) {

  /** Fields are in keys of statements, and a hash of all their parts would take long. */
  @Override
  public int hashCode() {
    return column.hashCode();
  }

  /** A plain NOT NULL field. */
  public static <T> Field<T> of(int index, String name, String column, ColumnType<T> type) {
    return new Field<>(
        index,
        name,
        column,
        type,
        KeyKind.NONE,
        Role.PLAIN,
        false,
        false,
        null,
        null,
        false,
        Writing.ALWAYS,
        null);
  }

  /** The same field as the key, or a part of it. */
  public Field<T> key(KeyKind kind) {
    var draft = new FieldDraft<>(this);
    draft.key = kind;
    return draft.field();
  }

  /** The same field, written by Testudo itself. */
  public Field<T> role(Role newRole) {
    var draft = new FieldDraft<>(this);
    draft.role = newRole;
    return draft.field();
  }

  /** The same field, accepting NULL. */
  public Field<T> nullable(boolean accepts) {
    var draft = new FieldDraft<>(this);
    draft.nullable = accepts;
    return draft.field();
  }

  /** The same field, without two rows of one value. */
  public Field<T> unique(boolean is) {
    var draft = new FieldDraft<>(this);
    draft.unique = is;
    return draft.field();
  }

  /** The same field with a default that the database fills in. */
  public Field<T> defaultSql(String sql) {
    var draft = new FieldDraft<>(this);
    draft.defaultSql = sql;
    return draft.field();
  }

  /** The same field with a comment on its column. */
  public Field<T> comment(String text) {
    var draft = new FieldDraft<>(this);
    draft.comment = text;
    return draft.field();
  }

  /** The same field, out of the reach of requests from outside. */
  public Field<T> asSensitive() {
    var draft = new FieldDraft<>(this);
    draft.sensitive = true;
    return draft.field();
  }

  /** The same field, written at other times. */
  public Field<T> written(Writing when) {
    var draft = new FieldDraft<>(this);
    draft.writing = when;
    return draft.field();
  }

  /** The same field, which the database computes from an expression and nobody writes. */
  public Field<T> computed(String sql) {
    var draft = new FieldDraft<>(this);
    draft.writing = Writing.NEVER;
    draft.computedSql = sql;
    return draft.field();
  }

  /** Whether the database holds its values encrypted. */
  public boolean isEncrypted() {
    return type.isEncrypted();
  }

  /** Whether the field belongs to the primary key. */
  public boolean isKey() {
    return key != KeyKind.NONE;
  }

  /**
   * The value in the form in which it is sent.
   *
   * @throws IllegalArgumentException if the column's type cannot store it
   */
  public @Nullable Object encode(@Nullable T value) {
    return type.toDatabase(value);
  }

  /**
   * This field's column of a source. Where the source is joined by just this column, it is the
   * column that refers to it, so that nothing needs to be joined.
   */
  public Term.Column of(Source source) {
    Via via = source.via();
    int at = via == null || !via.refers() ? -1 : via.to().indexOf(column);
    return at < 0
        ? in(source)
        : new Term.Column(via.parent(), via.from().get(at), type, source.optional());
  }

  /** This field's column of the source itself, also where it is known without a join. */
  public Term.Column in(Source source) {
    return new Term.Column(source, column, type, nullable || source.optional());
  }
}
