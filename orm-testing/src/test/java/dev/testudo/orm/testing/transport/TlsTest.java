package dev.testudo.orm.testing.transport;

import static dev.testudo.orm.testing.transport.Link.row;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.testudo.orm.config.ConnectionConfig;
import dev.testudo.orm.config.Options;
import dev.testudo.orm.dialect.DriverFailure.Trouble;
import dev.testudo.orm.testing.server.Engine;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What {@code sslmode} does with servers that have no TLS. */
final class TlsTest {
  private static final Object[] NOTHING = new Object[0];

  @ParameterizedTest
  @EnumSource(names = {"POSTGRES", "MARIADB"})
  void goesOnWithoutTlsWhereItIsOnlyPreferred(Engine engine) throws Exception {
    try (var link = Link.to(engine, options(Map.of("sslmode", "prefer")))) {
      assertEquals(1L, link.number("SELECT 1"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "POSTGRES, require", "POSTGRES, verify-ca", "POSTGRES, verify-full",
    "MARIADB, require", "MARIADB, verify-ca", "MARIADB, verify-full"
  })
  void doesNotConnectWithoutTlsWhereItIsRequired(Engine engine, String mode) throws Exception {
    try (var link = Link.to(engine, options(Map.of("sslmode", mode)))) {
      var failure = link.failure(link.transport.query(link.sql("SELECT 1"), NOTHING, row(r -> 1)));

      assertEquals(Trouble.CONNECTION, failure.trouble(), failure.message());
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"POSTGRES", "MARIADB"})
  void tellsARootCertificateThatIsNotThere(Engine engine) throws Exception {
    var options = Map.of("sslmode", "verify-ca", "sslrootcert", "/nowhere/root.pem");
    try (var link = Link.to(engine, options(options))) {
      var failure = link.failure(link.transport.query(link.sql("SELECT 1"), NOTHING, row(r -> 1)));

      assertEquals(Trouble.CONNECTION, failure.trouble(), failure.message());
    }
  }

  static UnaryOperator<ConnectionConfig> options(Map<String, String> options) {
    return c ->
        new ConnectionConfig(
            c.name(),
            c.target(),
            new Options(options),
            c.pool(),
            c.statementTimeout(),
            c.logSql(),
            c.logParameters(),
            c.slowQuery(),
            c.connectOnInit());
  }
}
