package dev.testudo.orm.dialect;

import dev.testudo.orm.schema.TypeNaming;
import dev.testudo.orm.type.ColumnType;
import dev.testudo.orm.type.Types;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How one engine is asked for the tables that it has. */
interface Catalog extends TypeNaming {
  /** See {@link Dialect#tables(String)}. */
  BoundSql tables(@Nullable String schema);

  /** See {@link Dialect#columns(String)}. */
  BoundSql columns(@Nullable String schema);

  /** See {@link Dialect#indexes(String)}. */
  BoundSql indexes(@Nullable String schema);

  /** See {@link Dialect#checks(String)}. */
  BoundSql checks(@Nullable String schema);

  /** See {@link Dialect#foreignKeys(String)}. */
  BoundSql foreignKeys(@Nullable String schema);

  /** A query in which {@code :schema} stands for the schema: bound, or the connection's own. */
  static BoundSql query(String sql, String placeholder, String ownSchema, @Nullable String schema) {
    if (schema == null) {
      return new BoundSql(new SqlText(sql.replace(":schema", ownSchema), List.of()), new Object[0]);
    }
    List<ColumnType<?>> types = List.of(Types.TEXT);
    return new BoundSql(
        new SqlText(sql.replace(":schema", placeholder), types), new Object[] {schema});
  }

  /** A type's name without differences of case and spaces that mean nothing. */
  static String plain(String type) {
    return type.toLowerCase(Locale.ROOT).replace(", ", ",").replace(" (", "(").strip();
  }
}
