package dev.testudo.orm.sample;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A project with what the README says in its POM compiles and runs. */
class OutsideProjectTest {
  private static final String DESCRIPTOR =
      """
      /** An application of its own. */
      module com.example.app {
        requires dev.testudo.orm.core;
        requires static org.jspecify;

        exports com.example.app;

        provides dev.testudo.orm.metamodel.ModelPackage with
            com.example.app.AppModels;
      }
      """;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void theProjectOfTheReadmeRuns(boolean modular, @TempDir Path folder) throws Exception {
    OutsideProject project = OutsideProject.in(folder, Page.of("README.md").blocks("xml").get(0));
    for (String name : new String[] {"App.java", "User.java"}) {
      project.write(
          "src/main/java/com/example/app/" + name,
          Files.readString(Path.of("src/test/java/com/example/app", name)));
    }
    if (modular) {
      project.write("src/main/java/module-info.java", DESCRIPTOR);
    }
    project.write(
        "orm.json",
        """
        {
          "connections": {"default": "h2:mem:outside"},
          "apps": {"app": {"models": ["com.example.app"]}}
        }
        """);

    project.build("-o", "compiler:compile");
    String printed =
        modular
            ? project.module("com.example.app/com.example.app.App")
            : project.main("com.example.app.App");

    assertTrue(printed.startsWith("Created john_doe with key 1\nSame row: true\n"), printed);
  }
}
