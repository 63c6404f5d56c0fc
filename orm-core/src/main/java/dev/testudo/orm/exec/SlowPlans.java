package dev.testudo.orm.exec;

import dev.testudo.orm.dialect.Dialect;
import dev.testudo.orm.dialect.PlanForm;
import dev.testudo.orm.dialect.SqlText;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Logs the plans that a database has for statements that were slow: asked for on another connection
 * once they have ended, one at a time, so that a slow database is not made slower.
 */
final class SlowPlans {
  private final String connection;
  private final Transport transport;
  private final PlanForm form;
  private final AtomicBoolean asking = new AtomicBoolean();

  SlowPlans(String connection, Transport transport, Dialect dialect) {
    this.connection = connection;
    this.transport = transport;
    this.form = dialect.planForm();
  }

  void log(SqlText sql, @Nullable Object[] values) {
    if (!asking.compareAndSet(false, true)) {
      return;
    }
    transport
        .query(form.of(sql), values, new PlanReader(form))
        .onComplete(
            (lines, failure) -> {
              asking.set(false);
              String plan =
                  failure == null
                      ? String.join("\n", lines)
                      : "could not be had: " + failure.getMessage();
              SqlLog.LOG.log(
                  System.Logger.Level.WARNING,
                  () ->
                      "["
                          + connection
                          + "] plan of the slow statement: "
                          + sql.text()
                          + "\n"
                          + plan);
            });
  }
}
