package dev.testudo.orm.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The project of the page for users of Kotlin. Fetches Kotlin's compiler. */
@EnabledIfSystemProperty(
    named = "orm.kotlin",
    matches = "true",
    disabledReason = "Kotlin's compiler is fetched; run ./mvnw -Pkotlin verify")
class KotlinProjectTest {
  private static final String STDLIB =
      "org/jetbrains/kotlin/kotlin-stdlib/2.2.20/kotlin-stdlib-2.2.20.jar";

  @Test
  void theProjectOfThePageRuns(@TempDir Path folder) throws Exception {
    Page page = Page.of("docs/kotlin.md");
    OutsideProject project = OutsideProject.in(folder, page.blocks("xml").get(0));
    List<String> sources = page.blocks("kotlin");
    project.write("src/main/kotlin/Models.kt", sources.get(0));
    project.write("src/main/kotlin/Main.kt", sources.get(1));

    project.build("compile");

    assertEquals(
        page.blocks("text").get(0).strip(), project.main("com.example.app.MainKt", STDLIB).strip());
  }
}
