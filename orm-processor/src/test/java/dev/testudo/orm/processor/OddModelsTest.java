package dev.testudo.orm.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models that are allowed and unusual: what is written for them compiles without a warning. */
final class OddModelsTest {
  private static final String HEAD =
      "package com.example.odd;\nimport dev.testudo.orm.annotation.*;\n";

  @TempDir Path folder;

  @Test
  void classesCalledLikeThoseOfTheRuntime() {
    var compilation = Compiled.into(folder);
    for (String name :
        List.of("Table", "Field", "Row", "Source", "Types", "Role", "Manager", "Scope", "Future")) {
      compilation.source(
          HEAD + "@Model\npublic class " + name + " { @Id public Long id; public String text; }");
    }

    assertEquals(List.of(), compilation.run().problems());
  }

  @Test
  void fieldsCalledLikeWhatIsAroundThem() {
    assertEquals(
        List.of(),
        compile(
            """
            @Model
            public class User {
              @Id public Long id;
              public int m;
              public int row;
              public int at;
              public int field;
              public String source;
              public int model;
              public int table;
              public int userId;
              @Column(name = "second_id") public int userID;
              @Embedded public Part string;
              @Embedded public Part object;
              @Embedded public Part longColumn;
              public record Part(String source, int super_) {}
            }
            """));
  }

  @Test
  void deprecatedClassesAndFieldsAndRawTypes() {
    assertEquals(
        List.of(),
        compile(
            """
            @Model
            @Deprecated
            public class User {
              @Id public Long id;
              @Deprecated public String name;
              @SuppressWarnings("rawtypes") @Json public java.util.Map settings;
            }
            """));
  }

  @Test
  void nestedModelsBesideEachOther() {
    assertEquals(
        List.of(),
        compile(
            """
            public interface Models {
              @Model
              record Tag(@Id Long id, String name) {}

              @Model
              class User {
                @Id Integer id;
              }
            }
            """));
  }

  @Test
  void accessorsOfEveryStyle() {
    assertEquals(
        List.of(),
        compile(
            """
            @Model
            public class User {
              @Id private Long id;
              private boolean isActive;
              private Boolean open;
              private String name;

              public Long getId() { return id; }
              public void setId(Long id) { this.id = id; }
              public boolean isActive() { return isActive; }
              public User setActive(boolean active) { isActive = active; return this; }
              public Boolean isOpen() { return open; }
              void setOpen(Boolean open) { this.open = open; }
              public String name() { return name; }
              public void setName(CharSequence name) { this.name = name.toString(); }
            }
            """));
  }

  @Test
  void aSettableClassWithoutAnEmptyConstructor() {
    var compiled =
        Compiled.into(folder)
            .source(
                HEAD
                    + """
                    @Model
                    public class User {
                      @Id public Long id;
                      public String name;

                      public User(String name, Long id) {
                        this.name = name;
                        this.id = id;
                      }
                    }
                    """)
            .run();

    assertEquals(List.of(), compiled.problems());
    assertTrue(compiled.source("com.example.odd.UserModel").contains("m.name = "));
    String manager = compiled.source("com.example.odd.UserManager");
    assertTrue(manager.contains("updateOrCreateInPlace"), manager);
    assertTrue(!manager.contains("createNew"), manager);
  }

  @Test
  void keysOfEveryKind() {
    for (String type :
        List.of(
            "long",
            "int",
            "Integer",
            "short",
            "java.util.UUID",
            "java.time.LocalDate",
            "java.time.DayOfWeek",
            "char",
            "java.math.BigInteger")) {
      assertEquals(List.of(), compile("@Model\npublic class User { @Id public " + type + " id; }"));
    }
  }

  @Test
  void basesOfBasesWithEmbeddedRecords() {
    assertEquals(
        List.of(),
        compile(
            """
            public final class Models {
              public record Place(String city) {}

              @MappedBase
              public abstract static class Located {
                @Embedded public Place place;
                protected int floor;
              }

              public abstract static class Plain extends Located {
                int notStored;
              }

              @MappedBase
              @Index(fields = "floor")
              public abstract static class Owned extends Plain {
                @Id public Long id;
                public String[] owners;
              }

              @Model
              public static class House extends Owned {
                public int rooms;
              }
            }
            """));
  }

  private List<Compiled.Problem> compile(String source) {
    return Compiled.into(folder).source(HEAD + source).run().problems();
  }
}
