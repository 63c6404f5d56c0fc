package dev.testudo.orm.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clean and incremental builds, in any order, alone and beside other processors. */
final class BuildsTest {
  private static final String SERVICE = "META-INF/services/dev.testudo.orm.metamodel.ModelPackage";

  @TempDir Path folder;

  @Test
  void theOrderOfTheSourcesMakesNoDifference() {
    var one = Compiled.into(folder.resolve("one"));
    var two = Compiled.into(folder.resolve("two"));
    List<String> shapes = List.of("User", "Tag", "Line", "Audited", "Shop", "Everything");
    shapes.forEach(shape -> one.source(Shapes.source(shape)));
    shapes.stream()
        .sorted(Comparator.reverseOrder())
        .forEach(shape -> two.source(Shapes.source(shape)));

    Map<String, String> first = one.run().everything();

    assertEquals(first, two.run().everything());
    assertTrue(first.size() > 20, () -> first.keySet().toString());
  }

  @Test
  void anIncrementalRunKeepsTheModelsAndPackagesOfEarlierOnes() {
    Compiled.into(folder).source(Shapes.source("User")).run();
    Compiled.into(folder).source(Shapes.source("Line")).run();

    var compiled = again().source(Shapes.source("Tag")).run();

    assertTrue(
        compiled
            .source("com.example.blog.BlogModels")
            .contains("List.of(TagModel.MODEL, UserModel.MODEL)"));
    assertEquals(
        "com.example.blog.BlogModels\ncom.example.shop.ShopModels\n", compiled.resource(SERVICE));
  }

  @Test
  void anIncrementalRunForgetsWhatIsGone() throws IOException {
    Compiled.into(folder).source(Shapes.source("Line")).run();
    try (Stream<Path> classes = Files.list(folder.resolve("classes/com/example/shop"))) {
      for (Path file : classes.toList()) {
        Files.delete(file);
      }
    }

    var compiled = again().source(Shapes.source("User")).run();

    assertEquals("com.example.blog.BlogModels\n", compiled.resource(SERVICE));
  }

  @Test
  void waitsForTypesThatAnotherProcessorWrites() {
    var compiled =
        Compiled.into(folder)
            .processor(
                new WritesOnce(
                    "com.example.blog.Mood", "package com.example.blog; enum Mood { HAPPY }"))
            .options("--release", "17")
            .source(
                """
                package com.example.blog;
                import dev.testudo.orm.annotation.*;
                @Model
                class User {
                  @Id Long id;
                  Mood mood;
                  @Embedded Day today;
                }
                record Day(Mood mood) {}
                """)
            .run();

    assertEquals(List.of(), compiled.problems());
    assertTrue(
        compiled.source("com.example.blog.UserModel").contains("enumByName(Mood.values(), 5)"));
  }

  @Test
  void takesModelsThatAnotherProcessorWrites() {
    var compiled =
        Compiled.into(folder)
            .processor(new WritesOnce("com.example.blog.Tag", Shapes.source("Tag")))
            .options("--release", "17")
            .source(Shapes.source("User"))
            .run();

    assertEquals(List.of(), compiled.problems());
    assertTrue(
        compiled
            .source("com.example.blog.BlogModels")
            .contains("List.of(TagModel.MODEL, UserModel.MODEL)"));
  }

  @Test
  void otherClassesOfTheSameCompilationMayNameTheEntryOfAPackage() {
    var compiled =
        Compiled.into(folder)
            .source(Shapes.source("User"))
            .source(
                """
                package com.example.app;
                import com.example.blog.BlogModels;
                class App {
                  static final BlogModels MODELS = BlogModels.INSTANCE;
                }
                """)
            .run();

    assertEquals(List.of(), compiled.problems());
  }

  @Test
  void aMistakeInOneModelDoesNotHideThoseInOthers() {
    var compiled =
        Compiled.into(folder)
            .source("package a; @dev.testudo.orm.annotation.Model\nclass One { int x; }")
            .source("package a; @dev.testudo.orm.annotation.Model\nclass Two { Object y; }")
            .run();

    assertEquals(
        List.of("One.java [ORM-KEY-MISSING]", "Two.java [ORM-KEY-MISSING]", "Two.java [ORM-TYPE]"),
        compiled.coded().stream()
            .map(text -> text.replaceAll(":\\d+", "").replaceAll("].*", "]"))
            .sorted()
            .toList());
  }

  /** The class output is on the class path, as it is in an incremental build of Maven or an IDE. */
  private Compiled.Compilation again() {
    return Compiled.into(folder).classPath(folder.resolve("classes"));
  }

  /** Another processor, which writes one class in its first round. */
  private static final class WritesOnce extends AbstractProcessor {
    private final String name;
    private final String text;
    private boolean done;

    WritesOnce(String name, String text) {
      this.name = name;
      this.text = text;
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      if (!done) {
        done = true;
        try (Writer writer = processingEnv.getFiler().createSourceFile(name).openWriter()) {
          writer.write(text);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return false;
    }
  }
}
