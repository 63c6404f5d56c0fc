package dev.testudo.orm.exec.vertx;

import dev.testudo.orm.config.Options;
import io.vertx.core.net.ClientSSLOptions;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.core.net.TrustOptions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Arrays;
import javax.net.ssl.TrustManagerFactory;

/**
 * The options {@code sslmode} and {@code sslrootcert}, with the meaning that PostgreSQL's own
 * clients give them. Without {@code sslmode} there is no TLS.
 */
final class Tls {
  static final String MODE = "sslmode";
  private static final String ROOT_CERTIFICATE = "sslrootcert";

  private Tls() {}

  /** The mode; one that only encrypts checks the server once a root certificate is given. */
  static String mode(Options options) {
    String mode = options.text(MODE).orElse("disable");
    return mode.equals("require") && options.text(ROOT_CERTIFICATE).isPresent()
        ? "verify-ca"
        : mode;
  }

  static ClientSSLOptions options(Options options) {
    var tls = new ClientSSLOptions();
    switch (mode(options)) {
      case "verify-ca" ->
          tls.setTrustOptions(authorities(options)).setHostnameVerificationAlgorithm("");
      case "verify-full" ->
          tls.setTrustOptions(authorities(options)).setHostnameVerificationAlgorithm("HTTPS");
      default -> tls.setTrustAll(true).setHostnameVerificationAlgorithm("");
    }
    return tls;
  }

  private static TrustOptions authorities(Options options) {
    return options
        .text(ROOT_CERTIFICATE)
        .<TrustOptions>map(path -> new PemTrustOptions().addCertPath(path))
        .orElseGet(Tls::authoritiesOfJvm);
  }

  private static TrustOptions authoritiesOfJvm() {
    try {
      var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init((KeyStore) null);
      return TrustOptions.wrap(Arrays.asList(factory.getTrustManagers()).get(0));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This JVM has no certificate authorities of its own.", e);
    }
  }
}
