package dev.testudo.orm.dialect;

import static dev.testudo.orm.dialect.Capability.CONFLICT_TARGET;
import static dev.testudo.orm.dialect.Capability.DELETE_LOOKS_UP;
import static dev.testudo.orm.dialect.Capability.DELETE_RETURNING;
import static dev.testudo.orm.dialect.Capability.INSERT_IGNORE;
import static dev.testudo.orm.dialect.Capability.INSERT_RETURNING;
import static dev.testudo.orm.dialect.Capability.INSERT_WHOLE;
import static dev.testudo.orm.dialect.Capability.LENGTH_IN_CODE_POINTS;
import static dev.testudo.orm.dialect.Capability.NON_FINITE_FLOATS;
import static dev.testudo.orm.dialect.Capability.PARTIAL_INDEX;
import static dev.testudo.orm.dialect.Capability.READ_ONLY_TRANSACTIONS;
import static dev.testudo.orm.dialect.Capability.ROW_LOCKS;
import static dev.testudo.orm.dialect.Capability.ROW_LOCKS_OF;
import static dev.testudo.orm.dialect.Capability.SCHEMAS;
import static dev.testudo.orm.dialect.Capability.SHARED_ROW_LOCKS;
import static dev.testudo.orm.dialect.Capability.TRANSACTIONAL_DDL;
import static dev.testudo.orm.dialect.Capability.UPDATE_CASES;
import static dev.testudo.orm.dialect.Capability.UPDATE_RETURNING;

import java.util.EnumSet;
import java.util.List;

/** The dialects that there are. */
public final class Dialects {
  /** PostgreSQL. */
  public static final Dialect POSTGRESQL =
      new EngineDialect(
          "postgresql",
          EnumSet.allOf(Capability.class),
          new PostgresGrammar(),
          Sessions.POSTGRES,
          new PostgresDefinitions(),
          new PostgresFailures(),
          new PostgresCatalog());

  /** MySQL 8. */
  public static final Dialect MYSQL =
      new EngineDialect(
          "mysql",
          EnumSet.of(
              INSERT_WHOLE,
              UPDATE_CASES,
              ROW_LOCKS,
              SHARED_ROW_LOCKS,
              ROW_LOCKS_OF,
              LENGTH_IN_CODE_POINTS,
              READ_ONLY_TRANSACTIONS,
              SCHEMAS),
          new MySqlGrammar(false),
          Sessions.MYSQL,
          new MySqlDefinitions(false),
          new MySqlFailures(),
          new MySqlCatalog(false));

  /** MariaDB. */
  public static final Dialect MARIADB =
      new EngineDialect(
          "mariadb",
          EnumSet.of(
              INSERT_RETURNING,
              DELETE_RETURNING,
              DELETE_LOOKS_UP,
              INSERT_WHOLE,
              UPDATE_CASES,
              ROW_LOCKS,
              SHARED_ROW_LOCKS,
              LENGTH_IN_CODE_POINTS,
              READ_ONLY_TRANSACTIONS,
              SCHEMAS),
          new MySqlGrammar(true),
          Sessions.MARIADB,
          new MySqlDefinitions(true),
          new MySqlFailures(),
          new MySqlCatalog(true));

  /** H2. */
  public static final Dialect H2 =
      new EngineDialect(
          "h2",
          EnumSet.of(
              INSERT_RETURNING,
              UPDATE_RETURNING,
              DELETE_RETURNING,
              DELETE_LOOKS_UP,
              CONFLICT_TARGET,
              ROW_LOCKS,
              NON_FINITE_FLOATS,
              SCHEMAS),
          new H2Grammar(),
          Sessions.H2,
          new H2Definitions(),
          new H2Failures(),
          new H2Catalog());

  /** SQLite. */
  public static final Dialect SQLITE =
      new EngineDialect(
          "sqlite",
          EnumSet.of(
              INSERT_RETURNING,
              UPDATE_RETURNING,
              DELETE_RETURNING,
              DELETE_LOOKS_UP,
              INSERT_WHOLE,
              INSERT_IGNORE,
              CONFLICT_TARGET,
              LENGTH_IN_CODE_POINTS,
              READ_ONLY_TRANSACTIONS,
              TRANSACTIONAL_DDL,
              PARTIAL_INDEX),
          new SqliteGrammar(),
          Sessions.SQLITE,
          new SqliteDefinitions(),
          new SqliteFailures(),
          new SqliteCatalog());

  private static final List<Dialect> ALL = List.of(POSTGRESQL, MYSQL, MARIADB, H2, SQLITE);

  private Dialects() {}

  /**
   * The dialect of an engine.
   *
   * @param engine its name in lower case: postgresql, mysql, mariadb, h2 or sqlite
   * @throws IllegalArgumentException if there is no such engine
   */
  public static Dialect of(String engine) {
    for (Dialect dialect : ALL) {
      if (dialect.name().equals(engine)) {
        return dialect;
      }
    }
    throw new IllegalArgumentException(
        "no dialect is called "
            + engine
            + "; there are "
            + ALL.stream().map(Dialect::name).toList());
  }
}
