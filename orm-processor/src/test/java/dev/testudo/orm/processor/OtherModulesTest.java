package dev.testudo.orm.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models whose bases, embedded records or neighbours come from another compilation. */
final class OtherModulesTest {
  private static final String BASE =
      """
      package com.example.base;
      import dev.testudo.orm.annotation.*;
      import org.jspecify.annotations.Nullable;
      @MappedBase
      public abstract class Named {
        private String name;
        public @Nullable Integer age;
        public String getName() { return name; }
        public void setName(String name) { this.name = name; }
      }
      """;
  private static final String PERSON =
      """
      package com.example.blog;
      import com.example.base.Named;
      import dev.testudo.orm.annotation.*;
      @Model
      public class Person extends Named {
        @Id public Long id;
      }
      """;
  private static final String PLACE =
      """
      package com.example.base;
      import dev.testudo.orm.annotation.*;
      import org.jspecify.annotations.Nullable;
      public record Place(%s String city, int number) {}
      """;
  private static final String HOUSE =
      """
      package com.example.blog;
      import com.example.base.Place;
      import dev.testudo.orm.annotation.*;
      @Model
      public class House {
        @Id public Long id;
        @Embedded public Place place;
      }
      """;

  private static final String MEMBER =
      """
      package com.example.people;
      import dev.testudo.orm.annotation.*;
      @Model
      public class Member {
        @Id public Long id;
        @Column(length = 20, unique = true) public String name;
      }
      """;
  private static final String SHELF =
      """
      package com.example.people;
      import dev.testudo.orm.annotation.*;
      @Model
      public record Shelf(@Id int row, @Id int place) {}
      """;
  private static final String LOAN =
      """
      package com.example.loan;
      import com.example.people.*;
      import dev.testudo.orm.annotation.*;
      import dev.testudo.orm.relation.*;
      import org.jspecify.annotations.Nullable;
      @Model
      public class Loan {
        @Id public Long id;
        @ForeignKey public One<Member, Long> member;
        @ForeignKey(to = "name") public One<@Nullable Member, String> guest;
        @ForeignKey public One<Shelf, ShelfKey> shelf;
        @ManyToMany public Many<Member> helpers;
      }
      """;

  @TempDir Path folder;

  @Test
  void aBaseInAClassFileTellsWhichFieldsAcceptNull() {
    library().source(BASE).run();

    var compiled = application().source(PERSON).run();

    assertEquals(List.of(), compiled.problems());
    String model = compiled.source("com.example.blog.PersonModel");
    assertTrue(model.contains("Types.INTEGER).nullable(true)"), model);
    assertTrue(model.contains("m.setName(require(row.getString(at)))"), model);
  }

  @Test
  void aBaseThatTheProcessorHasNotSeenIsReportedOnTheModel() {
    library().options("-proc:none").source(BASE).run();

    var compiled = application().source(PERSON).run();

    assertEquals(
        List.of(
            "Person.java:5 [ORM-MAPPED-PATH] The mapped base Named was compiled without this"
                + " processor: there is no NamedPath in com.example.base. Compile the module of"
                + " Named with the processor."),
        compiled.coded());
  }

  @Test
  void anEmbeddedRecordInAClassFileMustSayWhichComponentsAcceptNull() {
    library().source(PLACE.formatted("@Nullable")).run();

    var compiled = application().source(HOUSE).run();

    if (Runtime.version().feature() < 22) {
      assertEquals(
          List.of(
              "House.java:7 [ORM-NULLNESS] This compiler does not show whether Place.city is"
                  + " @Nullable: it is in a class file. Write @Column(nullable = true) or"
                  + " @Column(nullable = false) on it, or compile with JDK 22 or newer."),
          compiled.coded());
    } else {
      assertEquals(List.of(), compiled.problems());
      String model = compiled.source("com.example.blog.HouseModel");
      assertTrue(model.contains("PLACE_CITY.type().get(row, at)"), model);
    }
  }

  @Test
  void anEmbeddedRecordInAClassFileCanSaySoInItsColumn() {
    library().source(PLACE.formatted("@Column(nullable = true)")).run();

    var compiled = application().source(HOUSE).run();

    assertEquals(List.of(), compiled.problems());
    String model = compiled.source("com.example.blog.HouseModel");
    assertTrue(model.contains("{@code place_city text}"), model);
    assertTrue(model.contains("{@code place_number integer not null}"), model);
  }

  @Test
  void fieldsOfABaseInAnotherPackageNeedToBeReachableFromTheModel() {
    library().source(BASE.replace("public @Nullable Integer age", "@Nullable Integer age")).run();

    var compiled = application().source(PERSON).run();

    assertEquals(
        List.of(
            "Person.java:5 [ORM-UNREADABLE] Person.age cannot be read by the code beside the model."
                + " Make the field visible in the model's package, or add getAge()."),
        compiled.coded());
  }

  @Test
  void testsInThePackageOfTheMainSourcesKeepItsModels() {
    library().source(Shapes.source("User")).run();

    var compiled = application().source(Shapes.source("Tag")).options("--release", "17").run();

    assertEquals(List.of(), compiled.problems());
    assertTrue(
        compiled
            .source("com.example.blog.BlogModels")
            .contains("List.of(TagModel.MODEL, UserModel.MODEL)"));
  }

  @Test
  void relationsLeadToModelsInClassFilesOfOtherPackages() {
    library().source(MEMBER).source(SHELF).run();

    var compiled = application().source(LOAN).run();

    assertEquals(List.of(), compiled.problems());
    String model = compiled.source("com.example.loan.LoanModel");
    assertTrue(model.contains("MemberModel.MODEL"), model);
    assertTrue(model.contains("shelf_row"), model);
    assertTrue(model.contains("shelf_place"), model);
    String path = compiled.source("com.example.loan.LoanPath");
    assertTrue(path.contains("MemberPath member()"), path);
    assertTrue(path.contains("ManyPath<Member, MemberPath> helpers()"), path);
  }

  @Test
  void aReverseRelationNamesTheForeignKeyOfAModelInAClassFile() {
    library().source(MEMBER).source(SHELF).run();
    String wrong = LOAN.replace("One<@Nullable Member, String> guest", "One<Member, Long> guest");

    var compiled = application().source(wrong).run();

    assertEquals(1, compiled.coded().size(), () -> compiled.coded().toString());
    assertTrue(compiled.coded().get(0).contains("ORM-"), () -> compiled.coded().toString());
    assertTrue(compiled.coded().get(0).startsWith("Loan.java:"), () -> compiled.coded().toString());
  }

  @Test
  void modelsOfOtherPackagesAreNotListed() {
    library().source(BASE).source(PERSON).run();

    var compiled = application().source(Shapes.source("Line")).run();

    assertFalse(compiled.everything().toString().contains("PersonModel"));
  }

  private Compiled.Compilation library() {
    return Compiled.into(folder.resolve("library"));
  }

  private Compiled.Compilation application() {
    return Compiled.into(folder.resolve("application"))
        .classPath(folder.resolve("library/classes"));
  }
}
