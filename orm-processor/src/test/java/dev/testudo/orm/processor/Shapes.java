package dev.testudo.orm.processor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Models of every shape, as sources. */
final class Shapes {
  private Shapes() {}

  static String source(String name) {
    return text("/shapes/" + name + ".java.txt");
  }

  static String text(String resource) {
    try (InputStream in = Shapes.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalArgumentException("There is no " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
