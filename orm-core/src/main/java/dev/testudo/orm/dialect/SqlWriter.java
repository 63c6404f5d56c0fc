package dev.testudo.orm.dialect;

import dev.testudo.orm.ast.Term;
import dev.testudo.orm.type.ColumnType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the text of one statement, and its values beside it. */
final class SqlWriter {
  private final StringBuilder text = new StringBuilder(160);
  private final List<ColumnType<?>> types = new ArrayList<>();
  private final List<@Nullable Object> values = new ArrayList<>();
  private final List<Origin> origins = new ArrayList<>();
  private final char quote;
  private Origin origin = Origin.NONE;
  private @Nullable String usual;

  SqlWriter(char quote) {
    this.quote = quote;
  }

  SqlWriter add(String sql) {
    text.append(sql);
    return this;
  }

  SqlWriter add(char sql) {
    text.append(sql);
    return this;
  }

  SqlWriter add(int number) {
    text.append(number);
    return this;
  }

  /** The only way in which an identifier becomes text: quoted, its quote characters doubled. */
  SqlWriter name(String identifier) {
    text.append(quote);
    for (int i = 0; i < identifier.length(); i++) {
      char c = identifier.charAt(i);
      if (c == 0) {
        throw new IllegalArgumentException("an identifier must not contain the character U+0000");
      }
      if (c == quote) {
        text.append(quote);
      }
      text.append(c);
    }
    text.append(quote);
    return this;
  }

  /** Identifiers in parentheses. */
  SqlWriter names(List<String> identifiers) {
    text.append('(');
    for (int i = 0; i < identifiers.size(); i++) {
      separate(i);
      name(identifiers.get(i));
    }
    text.append(')');
    return this;
  }

  /** Sets the schema of the tables that name none. */
  void schema(String ofOthers) {
    usual = ofOthers;
  }

  /** A table with its schema, if it has one. */
  SqlWriter table(@Nullable String schema, String table) {
    String in = schema == null ? usual : schema;
    if (in != null) {
      name(in).add('.');
    }
    return name(table);
  }

  /** A comma before every part of a list but the first. */
  void separate(int index) {
    if (index > 0) {
      text.append(", ");
    }
  }

  /** Keeps a value for the placeholder that the caller writes; gives its number, from 1. */
  int bind(ColumnType<?> type, @Nullable Object value) {
    origins.add(origin);
    origin = Origin.NONE;
    types.add(type);
    values.add(value);
    return values.size();
  }

  /** Says from which term the next value comes. */
  SqlWriter from(Term term) {
    return from(term, KnownText.Place.WHOLE);
  }

  /** Says from which element of a list the next value comes. */
  SqlWriter from(Term term, int element) {
    origin = new Origin(term, element);
    return this;
  }

  /** Where the values came from, in the order of the placeholders. */
  List<Origin> origins() {
    return origins;
  }

  /** How many values were bound so far. */
  int bound() {
    return values.size();
  }

  BoundSql finish() {
    return new BoundSql(
        new SqlText(text.toString(), List.of(types.toArray(new ColumnType<?>[0]))),
        values.toArray());
  }

  @Override
  public String toString() {
    return text.toString();
  }

  /**
   * Where a value came from.
   *
   * @param term the term that held it; null if nobody said
   * @param element its place in the term's list; {@link KnownText.Place#WHOLE} for all of it
   */
  record Origin(@Nullable Term term, int element) {
    static final Origin NONE = new Origin(null, KnownText.Place.WHOLE);
  }
}
