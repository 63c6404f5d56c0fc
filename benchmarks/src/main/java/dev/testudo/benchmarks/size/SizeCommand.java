package dev.testudo.benchmarks.size;

import dev.testudo.orm.testing.server.Engine;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the lists of one engine, in a JVM whose heap the command sizes has chosen. */
@Command(name = "size", hidden = true, description = "Measures lists for the command sizes.")
public final class SizeCommand implements Callable<Integer> {
  private static final int WARM_UP = 1000;

  @Option(names = "--engine", required = true, description = "The engine.")
  Engine engine;

  @Option(names = "--url", required = true, description = "An empty database.")
  String url;

  @Option(names = "--sizes", split = ",", required = true, description = "Rows of the lists.")
  List<Integer> sizes;

  @Override
  public Integer call() {
    try (var lists = new Lists(engine, url)) {
      lists.take(WARM_UP);
      sizes.forEach(rows -> System.out.println(lists.take(rows).line()));
    }
    return 0;
  }
}
