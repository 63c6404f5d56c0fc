package dev.testudo.orm.testing.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.testudo.orm.Orm;
import dev.testudo.orm.OrmConfig;
import dev.testudo.orm.error.ConnectionException;
import dev.testudo.orm.testing.server.Engine;
import dev.testudo.orm.testing.server.OwnServer;
import dev.testudo.orm.testing.transaction.model.ModelModels;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server that speaks TLS, with a certificate of its own for the host {@code localhost}. */
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(120)
abstract class TlsServerSuite {
  private final Engine engine;
  private OwnServer server;
  private String url;
  private Certificate own;
  private Certificate other;

  TlsServerSuite(Engine engine) {
    this.engine = engine;
  }

  @BeforeAll
  void start(@TempDir Path directory)
      throws IOException, GeneralSecurityException, InterruptedException {
    own = Certificate.create(directory, "own");
    other = Certificate.create(directory, "other");
    server = OwnServer.start(engine, settings());
    url = server.server().newDatabase("tls");
  }

  private List<String> settings() {
    return engine == Engine.POSTGRES
        ? List.of(
            "-c",
            "ssl=on",
            "-c",
            "ssl_cert_file=" + own.certificate(),
            "-c",
            "ssl_key_file=" + own.key())
        : List.of("--ssl", "--ssl-cert=" + own.certificate(), "--ssl-key=" + own.key());
  }

  @AfterAll
  void stop() throws IOException {
    if (server != null) {
      server.close();
    }
  }

  /** Whether a connection to a host, with options, is encrypted. */
  private boolean isEncrypted(String host, String options) {
    String there = url.replace("@127.0.0.1:", "@" + host + ":") + "?" + options;
    return Orm.run(
        OrmConfig.builder()
            .connection("main", there)
            .app("mail", a -> a.models(ModelModels.INSTANCE.name()).defaultConnection("main"))
            .build(),
        orm ->
            orm.sql("main").query(question()).json().map(rows -> !answer(rows.get(0)).isEmpty()));
  }

  private String question() {
    return engine == Engine.POSTGRES
        ? "SELECT COALESCE(cipher, '') AS \"Value\" FROM pg_stat_ssl WHERE pid = pg_backend_pid()"
        : "SELECT VARIABLE_VALUE AS `Value` FROM information_schema.SESSION_STATUS"
            + " WHERE VARIABLE_NAME = 'Ssl_cipher'";
  }

  private static String answer(JsonObject row) {
    return row.getString("Value");
  }

  private String root(String mode, Certificate certificate) {
    return "sslmode=" + mode + "&sslrootcert=" + certificate.certificate();
  }

  @Test
  void encryptsWhereThatIsRequiredOrPreferred() {
    assertEquals(true, isEncrypted("127.0.0.1", "sslmode=require"));
    assertEquals(true, isEncrypted("127.0.0.1", "sslmode=prefer"));
    assertEquals(false, isEncrypted("127.0.0.1", "sslmode=disable"));
  }

  @Test
  void acceptsACertificateOfAKnownAuthority() {
    assertEquals(true, isEncrypted("127.0.0.1", root("verify-ca", own)));
    assertEquals(true, isEncrypted("127.0.0.1", root("require", own)));
    assertEquals(true, isEncrypted("localhost", root("verify-full", own)));
  }

  @Test
  void refusesACertificateOfAnUnknownAuthority() {
    for (String mode : List.of("verify-ca", "verify-full", "require")) {
      assertThrows(
          ConnectionException.class, () -> isEncrypted("localhost", root(mode, other)), mode);
    }
    assertThrows(ConnectionException.class, () -> isEncrypted("localhost", "sslmode=verify-full"));
  }

  @Test
  void refusesACertificateOfAnotherHost() {
    assertThrows(
        ConnectionException.class, () -> isEncrypted("127.0.0.1", root("verify-full", own)));
  }
}
