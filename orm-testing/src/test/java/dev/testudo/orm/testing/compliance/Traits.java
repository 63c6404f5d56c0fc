package dev.testudo.orm.testing.compliance;

import dev.testudo.orm.testing.server.Engine;
import java.util.Set;

/**
 * What has to be said about an engine so that it can be tested: the one place for it.
 *
 * @param engine the engine
 * @param commentQuery reads a text with the comment of the table {@code user}
 * @param unreachable the URL of a database that cannot be reached
 * @param differences what its older versions do otherwise
 */
record Traits(Engine engine, String commentQuery, String unreachable, Set<Difference> differences) {
  private static final String STANDARD_COMMENT =
      "SELECT table_comment FROM information_schema.tables"
          + " WHERE table_schema = database() AND table_name = 'user'";
  private static final String NOBODY_LISTENS = "://app:" + Canary.PASSWORD + "@127.0.0.1:1/none";

  static final Traits H2 =
      new Traits(
          Engine.H2,
          "SELECT remarks FROM information_schema.tables WHERE table_name = 'user'"
              + " AND table_schema = CURRENT_SCHEMA",
          "h2:file:/dev/null/none",
          Set.of());
  static final Traits SQLITE =
      new Traits(
          Engine.SQLITE,
          "SELECT sql FROM sqlite_master WHERE name = 'user'",
          "sqlite:///dev/null/none.sqlite3",
          Set.of());
  static final Traits POSTGRES =
      new Traits(
          Engine.POSTGRES,
          "SELECT obj_description('\"user\"'::regclass, 'pg_class')",
          "postgresql" + NOBODY_LISTENS,
          Set.of());
  static final Traits MARIADB =
      new Traits(Engine.MARIADB, STANDARD_COMMENT, "mariadb" + NOBODY_LISTENS, Set.of());
  static final Traits MYSQL =
      new Traits(
          Engine.MYSQL,
          STANDARD_COMMENT,
          "mysql" + NOBODY_LISTENS,
          Set.of(
              Difference.CHECKS_ARE_IGNORED, Difference.TEXT_IS_COLLATED, Difference.ONLY_UNION));
}
