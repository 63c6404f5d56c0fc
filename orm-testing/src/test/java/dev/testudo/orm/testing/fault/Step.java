package dev.testudo.orm.testing.fault;

/** Where in a transaction a fault happens. */
enum Step {
  BEGIN,
  WORK,
  COMMIT
}
