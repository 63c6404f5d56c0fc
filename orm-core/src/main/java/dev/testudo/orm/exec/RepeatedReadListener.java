package dev.testudo.orm.exec;

/** Hears of reads that a program repeats where one statement could do. */
@FunctionalInterface
public interface RepeatedReadListener {
  /** Called on the thread that sends the statement, before it does; must be quick and not throw. */
  void repeated(RepeatedRead read);
}
