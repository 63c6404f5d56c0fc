package dev.testudo.orm.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ModelProcessorTest {
  private static final String USER =
      """
      package com.example.blog;
      import dev.testudo.orm.annotation.*;
      import org.jspecify.annotations.Nullable;
      @Model
      public class User {
        @Id public Long id;
        @Column(length = 50, unique = true) public String username;
        public @Nullable String bio;
        @CreatedAt public java.time.Instant createdAt;
      }
      """;
  private static final String TAG =
      """
      package com.example.blog;
      import dev.testudo.orm.annotation.*;
      import org.jspecify.annotations.Nullable;
      @Model
      public record Tag(@Id @Nullable Long id, @Column(length = 30) String name) {}
      """;

  @TempDir Path folder;

  @Test
  void compilesAClassAndARecordWithoutAWarning() {
    var compiled = Compiled.into(folder).source(USER).source(TAG).run();

    assertEquals(List.of(), compiled.problems());
  }

  @Test
  void listsThePackageForTheServiceLoader() {
    var compiled = Compiled.into(folder).source(USER).run();

    assertEquals(
        "com.example.blog.BlogModels\n",
        compiled.resource("META-INF/services/dev.testudo.orm.metamodel.ModelPackage"));
  }
}
