package com.example.failing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.testudo.orm.error.OrmException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every exception has an entry in docs/errors.md, and the messages there are those that come. */
class ErrorsGuideTest {
  private static final Pattern ENTRY =
      Pattern.compile("(?ms)^## (\\w+)$(?:(?!^## ).)*?^```text\n(.*?)\n```$");

  private static String page() throws IOException {
    return Files.readString(Path.of("../docs/errors.md")).replace("\r\n", "\n");
  }

  @Test
  void messagesAreThoseThatTheGuideShows() throws IOException {
    Map<String, String> shown = new TreeMap<>();
    var entry = ENTRY.matcher(page());
    while (entry.find()) {
      shown.put(entry.group(1), entry.group(2));
    }
    Map<String, String> seen = new TreeMap<>();
    try (var failing = new Failing()) {
      new LinkedHashMap<>(failing.all())
          .forEach(
              (name, mistake) -> {
                OrmException thrown = assertThrows(OrmException.class, mistake::run, name);
                seen.put(thrown.getClass().getSimpleName(), thrown.getMessage());
              });
    }

    assertEquals(shown, seen);
  }

  @Test
  void noExceptionIsLeftOut() throws IOException {
    String page = page();
    List<String> missing = new ArrayList<>();
    Path sources = Path.of("../orm-core/src/main/java/dev/testudo/orm/error");
    try (Stream<Path> files = Files.list(sources)) {
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith("Exception.java"))
          .map(name -> name.substring(0, name.length() - ".java".length()))
          .filter(name -> !hasEntry(page, name) && !page.contains("| `" + name + "` |"))
          .forEach(missing::add);
    }

    assertEquals(List.of(), missing);
  }

  private static boolean hasEntry(String page, String name) {
    String place = "<a id=\"" + name.toLowerCase(Locale.ROOT) + "\"></a>";
    return page.contains(place + "\n\n## " + name + "\n");
  }
}
