package dev.testudo.benchmarks.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CompilationTest {
  @TempDir Path folder;

  @Test
  void everyWayCompilesTheSameClassesAndTellsWhatItTook() throws Exception {
    var compilation = Compilation.of(folder, 2, System.getProperty("java.class.path"));

    for (Way way : Way.values()) {
      Cost cost = compilation.run(way);

      assertEquals(
          Set.of(
              "ManyModels.class",
              "Model0.class",
              "Model0Manager.class",
              "Model0Model.class",
              "Model0Path.class",
              "Model1.class",
              "Model1Manager.class",
              "Model1Model.class",
              "Model1Path.class"),
          classes(compilation.classes(way)),
          way.toString());
      assertTrue(cost.seconds() > 0 && cost.processorSeconds() > 0, cost.toString());
    }
  }

  @Test
  void theMedianOfAnEvenNumberIsTheMeanOfTheTwoInTheMiddle() {
    List<Cost> costs = List.of(new Cost(4, 40), new Cost(1, 10), new Cost(2, 20), new Cost(9, 90));

    assertEquals(3, Cost.median(costs, Cost::seconds));
    assertEquals(20, Cost.median(costs.subList(0, 3), Cost::processorSeconds));
  }

  private static Set<String> classes(Path folder) throws Exception {
    Set<String> names = new TreeSet<>();
    try (var files = Files.walk(folder)) {
      files
          .filter(file -> file.toString().endsWith(".class"))
          .forEach(file -> names.add(file.getFileName().toString()));
    }
    return names;
  }
}
