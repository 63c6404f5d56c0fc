package dev.testudo.orm.testing.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class SettingsTest {

  @Test
  void takesTheUrlFromThePropertyBeforeTheVariable() {
    var both =
        new Settings(
            Map.of("orm.test.mysql.url", "mysql://property")::get,
            Map.of("ORM_TEST_MYSQL_URL", "mysql://variable")::get);
    var variable = new Settings(name -> null, Map.of("ORM_TEST_MYSQL_URL", " mysql://v ")::get);

    assertEquals(Optional.of("mysql://property"), both.url(Engine.MYSQL));
    assertEquals(Optional.of("mysql://v"), variable.url(Engine.MYSQL));
    assertEquals(Optional.empty(), both.url(Engine.MARIADB));
  }

  @Test
  void takesAnEmptyUrlForNone() {
    assertEquals(Optional.empty(), properties("orm.test.postgres.url", " ").url(Engine.POSTGRES));
  }

  @Test
  void requiresTheListedEngines() {
    var settings = properties("orm.test.require", "postgres, MariaDB,");

    assertEquals(EnumSet.of(Engine.POSTGRES, Engine.MARIADB), settings.required());
    assertEquals(Set.of(), properties("orm.test.require", "").required());
  }

  @Test
  void requiresEveryEngineForAll() {
    assertEquals(EnumSet.allOf(Engine.class), properties("orm.test.require", "all").required());
  }

  @Test
  void refusesUnknownEnginesByName() {
    var failure =
        assertThrows(
            IllegalArgumentException.class,
            () -> properties("orm.test.require", "postgres,oracle").required());

    assertEquals(
        "orm.test.require names an unknown engine \"oracle\";"
            + " known are h2, sqlite, postgres, mariadb, mysql and all",
        failure.getMessage());
  }

  private static Settings properties(String name, String value) {
    return new Settings(Map.of(name, value)::get, variable -> null);
  }
}
