package dev.testudo.orm.testing.server;

import java.net.URL;
import java.util.Optional;

/** What the class path holds; asked before a class that links to an optional library is used. */
final class Libraries {

  private Libraries() {}

  /** The place of a class file or resource, if it is there. */
  static Optional<URL> find(String resource) {
    var url = Libraries.class.getClassLoader().getResource(resource);
    if (url == null) {
      var context = Thread.currentThread().getContextClassLoader();
      url = context == null ? null : context.getResource(resource);
    }
    return Optional.ofNullable(url);
  }

  /**
   * The place of a class file or resource.
   *
   * @throws UnavailableException if it is missing; the message names the artifact to add
   */
  static URL need(String resource, String coordinates) throws UnavailableException {
    return find(resource)
        .orElseThrow(
            () ->
                new UnavailableException(
                    coordinates + " is not on the class path; add it in test scope"));
  }
}
