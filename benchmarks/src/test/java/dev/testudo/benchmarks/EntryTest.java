package dev.testudo.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.testudo.benchmarks.mapped.TestudoContender;
import dev.testudo.benchmarks.workload.Contender;
import dev.testudo.benchmarks.workload.Operation;
import dev.testudo.benchmarks.workload.Pass;
import dev.testudo.benchmarks.workload.Sample;
import dev.testudo.benchmarks.workload.Setup;
import dev.testudo.benchmarks.workload.Shape;
import dev.testudo.benchmarks.workload.Workload;
import dev.testudo.orm.testing.server.Engine;
import dev.testudo.orm.testing.server.TestServers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * A small pass of every contender: {@link Pass} itself fails where a result is wrong. On H2 with
 * all tables and twice, on the others with the widest table.
 */
final class EntryTest {
  private static final Workload WORK = new Workload(100, 2);

  @TestFactory
  Stream<DynamicTest> allOperationsOfEveryContenderDoWhatTheyShould() {
    return Stream.of(Engine.H2, Engine.SQLITE, Engine.POSTGRES, Engine.MARIADB)
        .flatMap(
            engine ->
                Entry.ENTRIES.stream()
                    .filter(entry -> entry.runsOn(engine))
                    .flatMap(entry -> tests(engine, entry)));
  }

  private static Stream<DynamicTest> tests(Engine engine, Entry entry) {
    return Arrays.stream(Shape.values())
        .filter(shape -> engine == Engine.H2 || shape == Shape.WIDE)
        .map(
            shape ->
                dynamicTest(
                    entry.title() + " on " + engine.label() + ", Test " + shape.number(),
                    () -> runs(engine, entry, shape)));
  }

  private static void runs(Engine engine, Entry entry, Shape shape) throws Exception {
    String url = TestServers.of(engine).newDatabase("journal");
    List<String> schema = TestudoContender.schema(url, shape, 1);
    var setup = new Setup(engine, url, shape, WORK.chains(), schema);
    List<Sample> samples = new ArrayList<>();
    int passes = engine == Engine.H2 ? 2 : 1;
    try (Contender contender = entry.open(setup)) {
      contender.run(schema);
      for (int pass = 0; pass < passes; pass++) {
        new Pass(contender, setup, WORK, pass > 0, samples::add).run();
      }
    }
    List<Operation> expected = new ArrayList<>();
    Collections.nCopies(passes, Operation.values())
        .forEach(all -> Collections.addAll(expected, all));
    assertEquals(expected, samples.stream().map(Sample::operation).toList());
    assertEquals(WORK.rows(Operation.D), samples.get(3).rows());
  }

  @Test
  void aNameThatNobodyHasIsRefusedWithThoseThatThereAre() {
    var refused = assertThrows(IllegalArgumentException.class, () -> Entry.titled("testud"));

    assertEquals(
        "There is no contender testud; there are testudo, testudo-awaited, vertx-floor,"
            + " vertx-idiomatic, jdbc-floor",
        refused.getMessage());
  }
}
