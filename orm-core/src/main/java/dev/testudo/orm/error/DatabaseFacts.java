package dev.testudo.orm.error;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the database said about a failed statement, as far as it could be read from codes and names.
 *
 * @param connection the configured name of the connection
 * @param sqlState the five characters of the SQL standard, where the engine gives them
 * @param vendorCode the engine's own number, 0 where it has none
 * @param constraint the name of the violated constraint
 * @param table the table of the violated constraint, without schema
 * @param columns the columns of the violated constraint, empty if unknown
 * @param fields the model's fields of those columns, empty if unknown
 */
public record DatabaseFacts(
    String connection,
    @Nullable String sqlState,
    int vendorCode,
    @Nullable String constraint,
    @Nullable String table,
    List<String> columns,
    List<String> fields) {

  /** Facts of a failure that was found before the database was asked. */
  public static DatabaseFacts none() {
    return of("");
  }

  /** Facts of a failure of which nothing but the connection is known. */
  public static DatabaseFacts of(String connection) {
    return new DatabaseFacts(connection, null, 0, null, null, List.of(), List.of());
  }
}
