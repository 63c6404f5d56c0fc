package dev.testudo.orm.migration;

import dev.testudo.orm.dialect.BoundSql;
import dev.testudo.orm.dialect.Capability;
import dev.testudo.orm.exec.Database;
import dev.testudo.orm.metamodel.RowReader;
import dev.testudo.orm.schema.WantedSchema;
import dev.testudo.orm.schema.WantedTable;
import dev.testudo.orm.type.Row;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Asks a database what it has. */
final class Catalog {
  private static final RowReader<String> NAME =
      new RowReader<>() {
        @Override
        public String read(Row row) {
          return Objects.requireNonNull(row.getString(0));
        }

        @Override
        public String describe(int index) {
          return "the name of a table";
        }
      };

  private Catalog() {}

  /** The wanted tables by the schema that they belong to; null stands for the connection's own. */
  static Map<@Nullable String, List<WantedTable>> bySchema(WantedSchema wanted) {
    Map<@Nullable String, List<WantedTable>> tables = new LinkedHashMap<>();
    for (WantedTable table : wanted.tables()) {
      tables.computeIfAbsent(table.schema(), name -> new ArrayList<>()).add(table);
    }
    return tables;
  }

  /** The names of all tables of a schema; none where there are no schemas to ask for. */
  static Future<List<String>> tables(Database database, @Nullable String schema) {
    if (schema != null && !database.dialect().can(Capability.SCHEMAS)) {
      return Future.succeededFuture(List.of());
    }
    return read(database, database.dialect().tables(schema), NAME);
  }

  static <T> Future<List<T>> read(Database database, BoundSql sql, RowReader<T> reader) {
    return database.query(sql.sql(), sql.values(), reader);
  }
}
