package dev.testudo.orm.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.sample.Shell.Result;
import dev.testudo.orm.sample.tutorial.Lessons;
import dev.testudo.orm.testing.server.Engine;
import dev.testudo.orm.testing.server.TestServers;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every lesson prints on every engine what the guide shows. */
class TutorialTest {
  private static final String COMMAND = "$ java -jar orm-sample/target/orm-sample.jar tutorial ";

  /** What the guide shows of each lesson. */
  private static Map<String, String> shown() {
    Map<String, String> shown = new LinkedHashMap<>();
    for (String block : Page.of("docs/tutorial.md").blocks("console")) {
      int end = block.indexOf('\n');
      shown.put(block.substring(COMMAND.length(), end), block.substring(end + 1).stripTrailing());
    }
    return shown;
  }

  @Test
  void theGuideShowsEveryLesson() {
    assertEquals(Lessons.subjects().keySet(), shown().keySet());
  }

  @ParameterizedTest
  @EnumSource(names = {"H2", "SQLITE", "POSTGRES", "MARIADB"})
  void lessonsPrintWhatTheGuideShows(Engine engine) {
    String url = TestServers.of(engine).newDatabase("tutorial");

    shown()
        .forEach(
            (lesson, lines) ->
                assertEquals(
                    new Result(0, lines, ""),
                    Shell.runAsIs("tutorial", lesson, "--url", url),
                    lesson));
  }

  @Test
  void allLessonsRunInTurnAndAreListed() {
    Result all = Shell.runAsIs("tutorial");
    Result list = Shell.runAsIs("tutorial", "--list");

    assertEquals(0, all.code(), all.err());
    for (String lesson : Lessons.subjects().keySet()) {
      assertTrue(all.out().contains("# " + lesson + ": "), lesson);
      assertTrue(list.out().contains(lesson), lesson);
    }
  }

  @Test
  void aLessonThatIsNotThereAndAConfigurationAreRefused() {
    assertEquals(
        new Result(
            2,
            "",
            "Error: there is no lesson flying: see tutorial --list\nTry: orm-sample tutorial --help"),
        Shell.runAsIs("tutorial", "flying"));
    assertEquals(
        "Error: tutorial has its own models: give the database with --url"
            + "\nTry: orm-sample tutorial --help",
        Shell.runAsIs("tutorial", "--config", "../config/h2.json").err());
  }
}
