package dev.testudo.orm.migration;

import dev.testudo.orm.dialect.Dialect;
import dev.testudo.orm.exec.Database;
import dev.testudo.orm.schema.ActualCheck;
import dev.testudo.orm.schema.ActualColumn;
import dev.testudo.orm.schema.ActualForeignKeyColumn;
import dev.testudo.orm.schema.ActualIndexColumn;
import dev.testudo.orm.schema.ActualSchema;
import dev.testudo.orm.schema.SchemaDiff;
import dev.testudo.orm.schema.SchemaDifference;
import dev.testudo.orm.schema.WantedSchema;
import dev.testudo.orm.schema.WantedTable;
import dev.testudo.orm.tx.Attempt;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what a database has and tells what it has otherwise than the models say. */
public final class SchemaCheck {
  private SchemaCheck() {}

  /** The differences, in the order of the tables; none if all is as the models say. */
  public static Future<List<SchemaDifference>> run(Database database, WantedSchema wanted) {
    return Attempt.of(
        () -> {
          Future<List<SchemaDifference>> all = Future.succeededFuture(List.of());
          for (var part : Catalog.bySchema(wanted).entrySet()) {
            all =
                all.compose(
                    before ->
                        compare(database, part.getKey(), part.getValue())
                            .map(more -> joined(before, more)));
          }
          return all;
        });
  }

  private static Future<List<SchemaDifference>> compare(
      Database database, @Nullable String schema, List<WantedTable> tables) {
    Dialect dialect = database.dialect();
    Future<List<ActualColumn>> columns =
        Catalog.read(database, dialect.columns(schema), ActualColumn.READER);
    Future<List<ActualIndexColumn>> indexes =
        Catalog.read(database, dialect.indexes(schema), ActualIndexColumn.READER);
    Future<List<ActualCheck>> checks =
        Catalog.read(database, dialect.checks(schema), ActualCheck.READER);
    Future<List<ActualForeignKeyColumn>> foreignKeys =
        Catalog.read(database, dialect.foreignKeys(schema), ActualForeignKeyColumn.READER);
    return Future.all(columns, indexes, checks, foreignKeys)
        .map(
            read -> {
              var actual =
                  new ActualSchema(
                      columns.result(), indexes.result(), checks.result(), foreignKeys.result());
              return SchemaDiff.between(tables, actual, dialect.typeNaming());
            });
  }

  private static <T> List<T> joined(List<T> before, List<T> more) {
    List<T> all = new ArrayList<>(before);
    all.addAll(more);
    return List.copyOf(all);
  }
}
