package dev.testudo.orm.exec;

/** Hears of every statement after it ran. */
@FunctionalInterface
public interface StatementListener {
  /** Called on the thread that completes the statement's future; must be quick and not throw. */
  void finished(StatementEvent event);
}
