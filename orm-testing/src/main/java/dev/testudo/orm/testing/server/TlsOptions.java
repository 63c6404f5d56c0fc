package dev.testudo.orm.testing.server;

import io.vertx.core.net.ClientSSLOptions;
import io.vertx.core.net.PemTrustOptions;
import java.util.Optional;

/**
 * How to encrypt the connection to a given server, by the option words that the ORM's URLs have.
 *
 * @param mode the word of {@code sslmode}
 * @param rootCertificate the PEM file of {@code sslrootcert}, if given
 */
record TlsOptions(String mode, Optional<String> rootCertificate) {

  /** What an address asks for, if it says anything about it. */
  static Optional<TlsOptions> of(ServerAddress server) {
    return server.option("sslmode").map(mode -> new TlsOptions(mode, server.option("sslrootcert")));
  }

  /** Whether the server's certificate must be one that we trust. */
  boolean verifies() {
    return mode.startsWith("verify-");
  }

  ClientSSLOptions client() {
    var options = new ClientSSLOptions().setTrustAll(!verifies());
    options.setHostnameVerificationAlgorithm(mode.equals("verify-full") ? "HTTPS" : "");
    rootCertificate.ifPresent(
        file -> options.setTrustOptions(new PemTrustOptions().addCertPath(file)));
    return options;
  }
}
