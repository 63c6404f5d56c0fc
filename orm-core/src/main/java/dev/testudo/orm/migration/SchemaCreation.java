package dev.testudo.orm.migration;

import dev.testudo.orm.dialect.Dialect;
import dev.testudo.orm.error.IntegrityException;
import dev.testudo.orm.error.SqlSyntaxException;
import dev.testudo.orm.exec.Database;
import dev.testudo.orm.schema.WantedSchema;
import dev.testudo.orm.tx.Attempt;
import io.vertx.core.Future;
import java.util.List;

/** Creates the tables that are missing and leaves everything else as it is. */
public final class SchemaCreation {
  private SchemaCreation() {}

  /** Creates, in the order of dependencies, what the database lacks. Safe to repeat. */
  public static Future<Void> run(Database database, WantedSchema wanted) {
    return Attempt.of(
        () -> {
          List<String> statements = database.dialect().create(wanted);
          return inOrder(database, statements)
              .recover(
                  failure ->
                      isRace(failure)
                          ? inOrder(database, statements)
                          : Future.failedFuture(failure));
        });
  }

  /** The statements that {@link #run} sends, as a script. */
  public static String script(Dialect dialect, WantedSchema wanted) {
    return String.join(";\n\n", dialect.create(wanted)) + ";\n";
  }

  private static Future<Void> inOrder(Database database, List<String> statements) {
    Future<Void> done = Future.succeededFuture();
    for (String statement : statements) {
      done = done.compose(none -> database.execute(statement));
    }
    return done;
  }

  /**
   * Two programs that create one schema at the same time can collide inside the catalog in spite of
   * IF NOT EXISTS; once the other is done, the same statements find everything there.
   */
  private static boolean isRace(Throwable failure) {
    return failure instanceof IntegrityException || failure instanceof SqlSyntaxException;
  }
}
