package dev.testudo.orm.library;

import dev.testudo.orm.annotation.OnDelete;
import dev.testudo.orm.ast.Source;
import dev.testudo.orm.metamodel.Field;
import dev.testudo.orm.metamodel.KeyKind;
import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.metamodel.Table;
import dev.testudo.orm.metamodel.ToOne;
import dev.testudo.orm.type.Row;
import dev.testudo.orm.type.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;

public final class BookModel extends ModelType<Book, Long, BookPath> {
  static final Field<Long> ID = Field.of(0, "id", "id", Types.LONG).key(KeyKind.IDENTITY);
  static final Field<Long> AUTHOR = Field.of(1, "author", "author_id", Types.LONG);
  static final Field<String> PEN_NAME =
      Field.of(2, "penName", "pen_name_name", Types.text(20)).nullable(true);

  public static final ToOne<Book, Author, Long> TO_AUTHOR =
      ToOne.of(
              "author",
              () -> BookModel.MODEL,
              () -> AuthorModel.MODEL,
              AUTHOR,
              m -> m.author,
              (m, v) -> {
                m.author = v;
                return m;
              })
          .onDelete(OnDelete.CASCADE);

  public static final ToOne<Book, Author, String> TO_PEN_NAME =
      ToOne.of(
              "penName",
              () -> BookModel.MODEL,
              () -> AuthorModel.MODEL,
              PEN_NAME,
              m -> m.penName,
              (m, v) -> {
                m.penName = v;
                return m;
              })
          .to("name");

  public static final BookModel MODEL = new BookModel();

  private BookModel() {
    super(Table.of("Book", "book", ID, AUTHOR, PEN_NAME), List.of(TO_AUTHOR, TO_PEN_NAME));
  }

  @Override
  public Class<Book> type() {
    return Book.class;
  }

  @Override
  public BookPath path(Source source) {
    return new BookPath(source);
  }

  @Override
  public boolean isMutable() {
    return true;
  }

  @Override
  public Book read(Row row, int at) {
    return fill(new Book(), row, at);
  }

  @Override
  public Book fill(Book m, Row row, int at) {
    m.id = row.getLong(at);
    m.author = TO_AUTHOR.read(row, at + 1);
    m.penName = TO_PEN_NAME.read(row, at + 2);
    return m;
  }

  @Override
  public Book with(Book m, int field, Row row, int at) {
    switch (field) {
      case 0 -> m.id = row.getLong(at);
      case 1 -> m.author = TO_AUTHOR.read(row, at);
      case 2 -> m.penName = TO_PEN_NAME.read(row, at);
      default -> throw noField(field);
    }
    return m;
  }

  @Override
  public @Nullable Object value(Book m, int field) {
    return switch (field) {
      case 0 -> ID.encode(m.id);
      case 1 -> TO_AUTHOR.value(m, 0);
      case 2 -> TO_PEN_NAME.value(m, 0);
      default -> throw noField(field);
    };
  }

  @Override
  public @Nullable Long key(Book m) {
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
