package dev.testudo.orm.exec;

/** The log of statements. A class of its own, since a program that logs none need not start it. */
final class SqlLog {
  static final System.Logger LOG = System.getLogger("dev.testudo.orm.sql");

  private SqlLog() {}
}
