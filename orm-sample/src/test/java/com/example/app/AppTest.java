package com.example.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.testudo.orm.OrmConfig;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Runs the program of the guide with the guide's configuration, and compares what it prints. */
class AppTest {
  @Test
  void printsWhatTheGuideSays() throws IOException {
    String guide = Files.readString(Path.of("..", "docs", "getting-started.md"));
    var printed = new ByteArrayOutputStream();
    PrintStream console = System.out;

    System.setOut(new PrintStream(printed, true, UTF_8));
    try {
      App.run(OrmConfig.parse(block("json", guide)));
    } finally {
      System.setOut(console);
    }

    assertEquals(
        block("text", guide), printed.toString(UTF_8).replace(System.lineSeparator(), "\n"));
  }

  private static String block(String language, String guide) {
    Matcher matcher =
        Pattern.compile("\n```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(guide);
    if (!matcher.find()) {
      throw new AssertionError("The guide has no block of " + language);
    }
    return matcher.group(1);
  }
}
