package dev.testudo.orm.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries that make no sense do not compile. */
final class QueryMistakesTest {
  private static final int LINE_OF_STATEMENT = 20;

  @TempDir Path folder;

  private static String model(String name, String fields) {
    return """
        package com.example;
        import dev.testudo.orm.annotation.*;
        import java.time.*;
        import java.util.*;
        @Model
        public class %s {
          @Id public Long id;
          %s
        }
        """
        .formatted(name, fields);
  }

  private static String use(String statement) {
    return """
        package com.example;
        import dev.testudo.orm.manager.*;
        import dev.testudo.orm.metamodel.*;
        import io.vertx.core.Future;
        import java.math.BigDecimal;
        import java.time.*;
        import java.util.*;
        public class Use {
          record Pair(String name, int age) {}
          static Condition adult(PersonPath p) {
            return p.age.ge(18);
          }
          static Condition heavy(BoxPath b) {
            return b.weight.gt(10.0);
          }
          final PersonManager people;
          final BoxManager boxes;
          Use(PersonManager people, BoxManager boxes) { this.people = people; this.boxes = boxes; }
          Object use() {
            return %s;
          }
        }
        """
        .formatted(statement);
  }

  private List<String> errors(String statement) {
    String fields =
        """
        public String name;
          public int age;
          public boolean active;
          public Instant createdAt;
          public List<String> labels;
          @Json public Map<String, String> data;
          @Encrypted public String notes;
          @Encrypted(deterministic = true) public String email;""";
    Compiled compiled =
        Compiled.into(folder)
            .source(model("Person", fields))
            .source(model("Box", "public double weight; public String name;"))
            .source(use(statement))
            .options("--release", "17")
            .run();
    return compiled.problems().stream()
        .map(Compiled.Problem::place)
        // The compiler's note that it simplified a message stands nowhere.
        .filter(place -> !place.equals("?"))
        .distinct()
        .toList();
  }

  @Test
  void whatMakesSenseCompiles() {
    String all =
        Stream.of(
                "people.filter(p -> p.name.eq(\"a\").and(p.age.gt(3)))",
                "people.filter(Use::adult)",
                "boxes.filter(Use::heavy)",
                "people.filter(p -> p.age.plus(1).eq(3).or(p.id.eq(p.id.plus(2))))",
                "people.filter(p -> p.active)",
                "people.filter(p -> p.createdAt.year().eq(2026))",
                "people.filter(p -> p.labels.contains(List.of(\"x\")))",
                "people.filter(p -> p.data.at(\"k\").eq(5))",
                "people.select(p -> Projection.of(p.name, p.age, Pair::new))",
                "people.select(p -> Fn.coalesce(p.name, \"x\").icontains(\"y\"))",
                "people.filter(p -> Fn.sum(p.age).over(Window.all()).gt(3L))",
                "people.filter(p -> Fn.rank(Window.partitionBy(p.name).orderBy(p.age)).le(3L))",
                "people.orderBy(p -> p.age).distinctOn(p -> p.name)",
                "people.filter(p -> p.notes.isNull().or(p.email.eq(\"a\")))",
                "people.select(p -> Projection.of(p.notes, p.age, Pair::new))",
                "people.all().mapBy(p -> p.name)",
                "people.select(p -> Fn.count()).groupBy(p -> p.name).mapBy(p -> p.name)",
                "people.all().update(p -> p.age.set(p.age.plus(1)))")
            .map(each -> "(Object) " + each)
            .reduce((one, other) -> one + ", " + other)
            .orElseThrow();

    assertEquals(List.of(), errors("List.of(" + all + ")"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // What the database cannot read is neither compared, searched, sorted nor grouped.
        "people.filter(p -> p.notes.eq(\"a\"))",
        "people.filter(p -> p.email.startsWith(\"a\"))",
        "people.filter(p -> p.email.gt(\"a\"))",
        "people.filter(p -> p.email.eq(p.email))",
        "people.orderBy(p -> p.email)",
        "people.select(p -> Fn.count()).groupBy(p -> p.email)",
        "people.select(p -> Fn.max(p.email))",
        "people.all().update(p -> p.name.set(p.notes))",
        // Text compared with a number, and the other way round.
        "people.filter(p -> p.name.eq(5))",
        "people.filter(p -> p.age.eq(\"5\"))",
        "people.filter(p -> p.name.eq(p.age))",
        "people.filter(p -> p.age.in(\"a\", \"b\"))",
        // Functions of other types.
        "people.filter(p -> p.age.contains(\"5\"))",
        "people.filter(p -> p.name.plus(1))",
        "people.filter(p -> p.name.year().eq(2026))",
        "people.filter(p -> Fn.lower(p.age).eq(\"x\"))",
        "people.filter(p -> Fn.sqrt(p.name).gt(1.0))",
        "people.filter(p -> p.labels.contains(List.of(5)))",
        "people.filter(p -> p.createdAt.eq(LocalDate.EPOCH))",
        "people.filter(p -> p.createdAt.at(\"Europe/Berlin\").hour().eq(1))",
        // Paths of another model.
        "people.filter(Use::heavy)",
        "boxes.filter(Use::adult)",
        "boxes.filter(b -> b.age.eq(5))",
        "people.orderBy((BoxPath b) -> b.weight)",
        // What is no condition, and no value.
        "people.filter(p -> p.age)",
        "people.filter(p -> p.name)",
        "people.filter(p -> p.age.plus(1))",
        "people.filter(p -> Fn.count())",
        "people.all().update(p -> p.age.set(\"x\"))",
        "people.all().update(p -> p.age.set(p.name))",
        "people.all().update(p -> p.age.plus(1))",
        // A projection with too few, too many and the wrong values.
        "people.select(p -> Projection.of(p.name, Pair::new))",
        "people.select(p -> Projection.of(p.name, p.age, p.id, Pair::new))",
        "people.select(p -> Projection.of(p.age, p.name, Pair::new))",
        // Aggregates of what cannot be summed, in the wrong place, and of the wrong type.
        "people.all().aggregate(p -> Fn.sum(p.name))",
        "people.all().aggregate(p -> Fn.avg(p.createdAt))",
        "people.all().aggregate(p -> Fn.count().where(p.age))",
        "people.all().aggregate(p -> Projection.of(Fn.count(), Pair::new))",
        "people.select(p -> p.name).groupBy(p -> p.name).having(p -> Fn.count())",
        "people.select(p -> p.name).groupBy(p -> p.name).having(p -> Fn.max(p.age).gt(\"x\"))",
        "people.all().update(p -> p.age.set(Fn.count()))",
        "people.select(p -> Fn.count().over(p.age))",
        "people.filter(p -> Fn.count().over(Window.all()))",
        "people.filter(p -> Fn.rank(p.age).le(3L))",
        // Queries of another model, and what is not of this one.
        "people.all().union(boxes.all())",
        "people.all().distinctOn((BoxPath b) -> b.weight)",
        "people.all().mapBy((BoxPath b) -> b.weight)",
        "people.filter(p -> p.name.in(boxes.select(b -> b.weight)))",
        // Branches of two types.
        "people.select(p -> Case.when(p.active).then(\"a\").otherwise(5).eq(\"a\"))",
        "people.filter(p -> p.id.in(boxes.select(b -> b.name)))",
        "Sql.expr(Long.class, \"1\").icontains(\"x\")"
      })
  void whatMakesNoSenseDoesNot(String statement) {
    assertEquals(List.of("Use.java:" + LINE_OF_STATEMENT), errors(statement));
  }
}
