package dev.testudo.orm.testing.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ServerAddressTest {

  @Test
  void readsEveryPartOfAUrl() {
    var address =
        ServerAddress.parse(
            Engine.POSTGRES, "postgresql://me:pw@db.example:6543/x?sslmode=require");

    assertEquals(
        new ServerAddress("postgresql", "db.example", 6543, "me", "pw", "sslmode=require"),
        address);
    assertEquals(Optional.of("require"), address.option("sslmode"));
    assertEquals(Optional.empty(), address.option("sslrootcert"));
  }

  @ParameterizedTest
  @CsvSource({
    "POSTGRES, postgresql://me@h/x, 5432",
    "POSTGRES, postgres://me@h, 5432",
    "MARIADB, mariadb://me@h, 3306",
    "MYSQL, mysql://me@h/, 3306"
  })
  void takesTheUsualPortWhereNoneIsGiven(Engine engine, String url, int port) {
    var address = ServerAddress.parse(engine, url);

    assertEquals(port, address.port());
    assertEquals(engine.scheme(), address.scheme());
    assertEquals("", address.password());
  }

  @ParameterizedTest
  @CsvSource({"postgresql://me@h/a%20b, a b", "postgresql://me@h/, other", "mysql://me@h, other"})
  void tellsWhichDatabaseAUrlNames(String url, String database) {
    assertEquals(database, ServerAddress.databaseIn(url, "other"));
  }

  @Test
  void keepsSpecialCharactersThroughUrlAndBack() {
    var address = new ServerAddress("mysql", "::1", 3307, "a:b", "p@ss/w+rd %?#ü", "");

    var url = address.url("name");

    assertEquals("mysql://a%3Ab:p%40ss%2Fw%2Brd%20%25%3F%23%C3%BC@[::1]:3307/name", url);
    assertEquals(address, ServerAddress.parse(Engine.MYSQL, url));
  }

  @ParameterizedTest
  @CsvSource({
    "oracle://me:secret@h/x, 'it begins with \"oracle\" where mariadb://… is expected'",
    "mariadb://:secret@h/x, it names no user",
    "mariadb:/me:secret@h/x, 'it names no host, or host and port are malformed'",
    "mariadb://me:secret@h:port/x, 'it names no host, or host and port are malformed'",
    "mariadb://me:sec|ret@h/x, 'it is not a URL (Illegal character in authority);"
        + " special characters in user and password must be percent-encoded'"
  })
  void saysWhatIsWrongWithoutShowingThePassword(String url, String message) {
    var failure =
        assertThrows(
            IllegalArgumentException.class, () -> ServerAddress.parse(Engine.MARIADB, url));

    assertEquals(message, failure.getMessage());
  }

  @Test
  void printsWithoutThePassword() {
    var address = new ServerAddress("mysql", "h", 1, "me", "secret", "");

    assertEquals("mysql://me@h:1", address.toString());
    assertFalse(address.withPassword("hidden").toString().contains("hidden"));
  }
}
