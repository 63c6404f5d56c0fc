package dev.testudo.orm.migration;

import dev.testudo.orm.dialect.Dialect;
import dev.testudo.orm.error.ConnectionException;
import dev.testudo.orm.error.DatabaseException;
import dev.testudo.orm.exec.Database;
import dev.testudo.orm.schema.WantedSchema;
import dev.testudo.orm.schema.WantedTable;
import dev.testudo.orm.tx.Attempt;
import io.vertx.core.Future;
import java.util.List;
import java.util.stream.Stream;

/** Creates the tables that are missing and leaves everything else as it is. */
public final class SchemaCreation {
  private static final int ATTEMPTS = 5;

  private SchemaCreation() {}

  /** Creates, in the order of dependencies, the tables that the database lacks. Safe to repeat. */
  public static Future<Void> run(Database database, WantedSchema wanted) {
    return Attempt.of(
        () -> missing(database, wanted).compose(lacking -> create(database, lacking)));
  }

  /** Only these are spoken of: to what is there, not even a comment or an index is added. */
  private static Future<WantedSchema> missing(Database database, WantedSchema wanted) {
    Future<List<WantedTable>> lacking = Future.succeededFuture(List.of());
    for (var part : Catalog.bySchema(wanted).entrySet()) {
      lacking =
          lacking.compose(
              before ->
                  Catalog.tables(database, part.getKey())
                      .map(existing -> and(before, part.getValue(), existing)));
    }
    return lacking.map(WantedSchema::new);
  }

  private static List<WantedTable> and(
      List<WantedTable> before, List<WantedTable> wanted, List<String> existing) {
    Stream<WantedTable> lacking = wanted.stream().filter(t -> !existing.contains(t.name()));
    return Stream.concat(before.stream(), lacking).toList();
  }

  private static Future<Void> create(Database database, WantedSchema lacking) {
    Future<Void> done = Future.succeededFuture();
    for (String statement : database.dialect().create(lacking)) {
      done = done.compose(none -> send(database, statement, ATTEMPTS));
    }
    return done;
  }

  /** The statements that {@link #run} sends to an empty database, as a script. */
  public static String script(Dialect dialect, WantedSchema wanted) {
    return String.join(";\n\n", dialect.create(wanted)) + ";\n";
  }

  /**
   * Programs that create one schema at the same time can collide inside the catalog in spite of IF
   * NOT EXISTS; once the other is done, the same statement finds everything there.
   */
  private static Future<Void> send(Database database, String statement, int attempts) {
    return database
        .execute(statement)
        .recover(
            failure ->
                attempts > 1 && isRace(failure)
                    ? send(database, statement, attempts - 1)
                    : Future.failedFuture(failure));
  }

  private static boolean isRace(Throwable failure) {
    return failure instanceof DatabaseException && !(failure instanceof ConnectionException);
  }
}
