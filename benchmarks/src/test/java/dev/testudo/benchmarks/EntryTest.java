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
import dev.testudo.benchmarks.workload.Task;
import dev.testudo.benchmarks.workload.VirtualThreads;
import dev.testudo.benchmarks.workload.Workload;
import dev.testudo.orm.testing.server.Engine;
import dev.testudo.orm.testing.server.TestServers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * A small pass of every contender: {@link Pass} itself fails where a result is wrong. On H2 with
 * all tables and twice, on the others with the widest table and a list.
 */
final class EntryTest {
  private static final Workload WORK = new Workload(100, 2);
  private static final Workload MIXED = new Workload(2000, 10);
  private static final Set<Task> ELSEWHERE =
      EnumSet.of(Task.TEST_3, Task.BULK, Task.MIXED, Task.RELATIONS);

  @TestFactory
  Stream<DynamicTest> allOperationsOfEveryContenderDoWhatTheyShould() {
    return Stream.of(Engine.H2, Engine.SQLITE, Engine.POSTGRES, Engine.MARIADB)
        .flatMap(
            engine ->
                Entry.ENTRIES.stream()
                    .filter(EntryTest::canRun)
                    .flatMap(entry -> tests(engine, entry)));
  }

  private static boolean canRun(Entry entry) {
    return OwnContenders.OPENINGS.containsKey(entry.title())
        && (entry.home() == Home.OWN || Runtime.version().feature() >= VirtualThreads.JDK);
  }

  private static Stream<DynamicTest> tests(Engine engine, Entry entry) {
    return Arrays.stream(Task.values())
        .filter(task -> engine == Engine.H2 || ELSEWHERE.contains(task))
        .filter(task -> entry.takesPart(engine, task))
        .map(
            task ->
                dynamicTest(
                    entry.title() + " on " + engine.label() + ", " + task.label(),
                    () -> runs(engine, entry, task)));
  }

  private static void runs(Engine engine, Entry entry, Task task) throws Exception {
    String url = TestServers.of(engine).newDatabase("journal");
    List<String> schema = TestudoContender.schema(url, task);
    Workload work = task == Task.MIXED ? MIXED : WORK;
    var setup = new Setup(engine, url, task.shape(), work.chains(), schema);
    List<Sample> samples = new ArrayList<>();
    int passes = engine == Engine.H2 ? 2 : 1;
    try (Contender contender = OwnContenders.OPENINGS.get(entry.title()).open(setup)) {
      contender.run(schema);
      for (int pass = 0; pass < passes; pass++) {
        Pass.of(task, contender, setup, work, pass > 0, samples::add).run();
      }
    }
    List<Operation> expected = new ArrayList<>();
    Collections.nCopies(passes, task.operations()).forEach(expected::addAll);
    assertEquals(expected, samples.stream().map(Sample::operation).toList());
    samples.forEach(
        sample -> assertEquals(work.rows(sample.operation()), sample.rows(), sample.toString()));
  }

  @Test
  void aNameThatNobodyHasIsRefusedWithThoseThatThereAre() {
    var refused = assertThrows(IllegalArgumentException.class, () -> Entry.titled("testud"));

    assertEquals(
        "There is no contender testud; there are testudo, testudo-awaited, testudo-loops,"
            + " testudo-loom, vertx-floor, vertx-idiomatic, jdbc-floor, jdbc-loom, hibernate-reactive,"
            + " hibernate-stateless, spring-data-r2dbc",
        refused.getMessage());
  }
}
