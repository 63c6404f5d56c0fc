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

public final class AwardModel extends ModelType<Award, String, AwardPath> {
  static final Field<String> CODE =
      Field.of(0, "code", "code", Types.text(10)).key(KeyKind.ASSIGNED);

  public static final ToMany<Award, Author, AuthorPath> TO_AUTHORS =
      ToMany.inverse(
          "authors",
          () -> AwardModel.MODEL,
          () -> AuthorModel.MODEL,
          () -> AuthorModel.TO_AWARDS,
          Award::authors,
          (m, v) -> new Award(m.code(), v));

  public static final AwardModel MODEL = new AwardModel();

  private AwardModel() {
    super(Table.of("Award", "award", CODE), List.of(TO_AUTHORS));
  }

  @Override
  public Class<Award> type() {
    return Award.class;
  }

  @Override
  public AwardPath path(Source source) {
    return new AwardPath(source);
  }

  @Override
  public boolean isMutable() {
    return false;
  }

  @Override
  public Award read(Row row, int at) {
    return new Award(require(row.getString(at)), TO_AUTHORS.notLoaded());
  }

  @Override
  public Award fill(Award m, Row row, int at) {
    return read(row, at);
  }

  @Override
  public Award with(Award m, int field, Row row, int at) {
    return new Award(require(row.getString(at)), m.authors());
  }

  @Override
  public @Nullable Object value(Award m, int field) {
    return CODE.encode(m.code());
  }

  @Override
  public @Nullable String key(Award m) {
    return m.code();
  }

  @Override
  public String readKey(Row row, int at) {
    return require(row.getString(at));
  }

  @Override
  public @Nullable Object keyValue(String key, int part) {
    return CODE.encode(key);
  }
}
