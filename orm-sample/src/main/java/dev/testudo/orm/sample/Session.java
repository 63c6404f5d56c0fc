package dev.testudo.orm.sample;

import dev.testudo.orm.Orm;
import dev.testudo.orm.OrmConfig;
import dev.testudo.orm.exec.StatementEvent;
import dev.testudo.orm.sample.model.UserManager;
import io.vertx.core.Future;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.Function;

/** One visit to the database: opened, used, closed; says what happens if it is asked to. */
final class Session {
  private final OrmConfig config;
  private final PrintWriter out;
  private final boolean showSql;
  private final Stopwatch watch;

  Session(OrmConfig config, PrintWriter out, boolean showSql, Stopwatch watch) {
    this.config = config;
    this.out = out;
    this.showSql = showSql;
    this.watch = watch;
  }

  /** Opens the database, creates the tables that are missing, and prints what the work gives. */
  void withUsers(Function<UserSteps, Future<String>> work) {
    withOrm(
        orm ->
            orm.generateSchemas()
                .onSuccess(done -> watch.passed("generateSchemas"))
                .compose(done -> work.apply(new UserSteps(new UserManager(orm)))));
  }

  /** Opens the database as it is, and prints what the work gives. */
  void withOrm(Function<Orm, Future<String>> work) {
    Orm.run(
        config,
        orm -> {
          watch.passed("Orm.init");
          watch(orm);
          return work.apply(orm)
              .onSuccess(
                  lines -> {
                    watch.passed("first result");
                    print(lines);
                  });
        });
    report("end");
  }

  /** Prints the statements of an Orm, if that is wanted. */
  void watch(Orm orm) {
    if (showSql) {
      orm.onStatement(this::print);
    }
  }

  /** Prints what was done when, if that is wanted. */
  void report(String done) {
    watch.passed(done);
    watch.report(out);
  }

  /** Prints lines at once, so that they stand where they belong among the statements. */
  void print(String lines) {
    out.println(lines);
    out.flush();
  }

  private void print(StatementEvent event) {
    String rows = event.rows() == 1 ? "1 row" : event.rows() + " rows";
    String outcome = event.failure() == null ? rows : "failed";
    double milliseconds = event.duration().toNanos() / 1e6;
    print(
        String.format(Locale.ROOT, "  sql: %s  (%s, %.1f ms)", event.sql(), outcome, milliseconds));
  }
}
