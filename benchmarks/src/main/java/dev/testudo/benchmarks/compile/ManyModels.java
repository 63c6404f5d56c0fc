package dev.testudo.benchmarks.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Sources of models of ten fields, each related to the one before and the one after it. */
final class ManyModels {
  static final String PACKAGE = "com.example.many";

  private static final String TEXT =
      """
      package %1$s;

      import dev.testudo.orm.annotation.*;
      import dev.testudo.orm.relation.*;
      import java.math.BigDecimal;
      import java.time.Instant;

      /** One of many. */
      @Model
      public class Model%2$d {
        @Id public Long id;

        @Column(length = 50, unique = true)
        public String name;

        @Column(length = 100)
        public String email;

        public boolean isActive = true;
        public int count;
        public long total;

        @Column(precision = 12, scale = 2)
        public BigDecimal price = BigDecimal.ZERO;

        @CreatedAt public Instant createdAt;
        @UpdatedAt public Instant updatedAt;

        @ForeignKey(onDelete = OnDelete.CASCADE)
        public One<Model%3$d, Long> parent;

        @Reverse("parent")
        public Many<Model%4$d> children;
      }
      """;

  private ManyModels() {}

  static void write(Path folder, int number) throws IOException {
    Path place = Files.createDirectories(folder.resolve(PACKAGE.replace('.', '/')));
    for (int i = 0; i < number; i++) {
      int before = (i + number - 1) % number;
      int after = (i + 1) % number;
      Files.writeString(
          place.resolve("Model" + i + ".java"), TEXT.formatted(PACKAGE, i, before, after));
    }
  }
}
