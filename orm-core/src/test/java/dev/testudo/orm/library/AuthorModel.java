package dev.testudo.orm.library;

import dev.testudo.orm.ast.Source;
import dev.testudo.orm.metamodel.Field;
import dev.testudo.orm.metamodel.KeyKind;
import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.metamodel.Table;
import dev.testudo.orm.metamodel.ToMany;
import dev.testudo.orm.type.Row;
import dev.testudo.orm.type.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;

public final class AuthorModel extends ModelType<Author, Long, AuthorPath> {
  static final Field<Long> ID = Field.of(0, "id", "id", Types.LONG).key(KeyKind.IDENTITY);
  static final Field<String> NAME = Field.of(1, "name", "name", Types.text(20)).unique(true);

  public static final ToMany<Author, Book, BookPath> TO_BOOKS =
      ToMany.reverse(
          "books",
          () -> AuthorModel.MODEL,
          () -> BookModel.MODEL,
          () -> BookModel.TO_AUTHOR,
          m -> m.books,
          (m, v) -> {
            m.books = v;
            return m;
          });

  public static final ToMany<Author, Award, AwardPath> TO_AWARDS =
      ToMany.through(
          "awards",
          () -> AuthorModel.MODEL,
          () -> AwardModel.MODEL,
          "author_award",
          List.of("author_id"),
          List.of("award_code"),
          m -> m.awards,
          (m, v) -> {
            m.awards = v;
            return m;
          });

  public static final AuthorModel MODEL = new AuthorModel();

  private AuthorModel() {
    super(Table.of("Author", "author", ID, NAME), List.of(TO_BOOKS, TO_AWARDS));
  }

  @Override
  public Class<Author> type() {
    return Author.class;
  }

  @Override
  public AuthorPath path(Source source) {
    return new AuthorPath(source);
  }

  @Override
  public boolean isMutable() {
    return true;
  }

  @Override
  public Author read(Row row, int at) {
    return fill(new Author(), row, at);
  }

  @Override
  public Author fill(Author m, Row row, int at) {
    m.id = row.getLong(at);
    m.name = require(row.getString(at + 1));
    m.books = TO_BOOKS.notLoaded();
    m.awards = TO_AWARDS.notLoaded();
    return m;
  }

  @Override
  public Author with(Author m, int field, Row row, int at) {
    switch (field) {
      case 0 -> m.id = row.getLong(at);
      case 1 -> m.name = require(row.getString(at));
      default -> throw noField(field);
    }
    return m;
  }

  @Override
  public @Nullable Object value(Author m, int field) {
    return switch (field) {
      case 0 -> ID.encode(m.id);
      case 1 -> NAME.encode(m.name);
      default -> throw noField(field);
    };
  }

  @Override
  public @Nullable Long key(Author m) {
    return m.id;
  }

  @Override
  public Long readKey(Row row, int at) {
    return row.getLong(at);
  }

  @Override
  public @Nullable Object keyValue(Long key, int part) {
    return ID.encode(key);
  }
}
