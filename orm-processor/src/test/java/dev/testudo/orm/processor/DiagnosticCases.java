package dev.testudo.orm.processor;

import dev.testudo.orm.processor.diagnostic.Code;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One source for each code, in which {@code //!} marks the lines where it is expected. */
final class DiagnosticCases {
  private DiagnosticCases() {}

  /** The source for a code; null if there is none. */
  static @Nullable String source(Code code) {
    try (InputStream in =
        DiagnosticCases.class.getResourceAsStream("/diagnostics/" + code.id() + ".txt")) {
      return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The numbers of the marked lines. */
  static List<Integer> marked(String source) {
    List<Integer> lines = new ArrayList<>();
    List<String> all = source.lines().toList();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).contains("//!")) {
        lines.add(i + 1);
      }
    }
    return lines;
  }
}
