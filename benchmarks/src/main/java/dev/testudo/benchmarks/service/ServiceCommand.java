package dev.testudo.benchmarks.service;

import dev.testudo.benchmarks.report.Median;
import dev.testudo.orm.testing.server.TestServers;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The sample's service next to the same routes written by hand, under the load of wrk. */
@Command(
    name = "service",
    description =
        "Asks the sample's web service and the same routes written by hand on the bare client, on"
            + " one PostgreSQL, and prints their answers in a second. Needs wrk.",
    mixinStandardHelpOptions = true)
public final class ServiceCommand implements Callable<Integer> {
  private static final int WARM_UP = 2;

  @Option(names = "--wrk", description = "The program wrk: ${DEFAULT-VALUE}.")
  String wrk = "wrk";

  @Option(names = "--rounds", description = "How often everybody is asked: ${DEFAULT-VALUE}.")
  int rounds = 3;

  @Option(names = "--seconds", description = "How long each time: ${DEFAULT-VALUE}.")
  int seconds = 8;

  @Option(names = "--connections", description = "Requests at the same time: ${DEFAULT-VALUE}.")
  int connections = 32;

  @Spec CommandSpec spec;

  private final PrintStream out = System.out;
  private final Map<Route, List<Double>> testudo = new EnumMap<>(Route.class);
  private final Map<Route, List<Double>> byHand = new EnumMap<>(Route.class);

  @Override
  public Integer call() throws Exception {
    String main = spec.root().userObject().getClass().getName();
    String url = TestServers.postgres().newDatabase("service");
    BlogData.fill(url);
    try (Served ours = Served.start(main, false, url);
        Served hand = Served.start(main, true, url)) {
      same(ours, hand, "/users/17");
      same(ours, hand, "/users/17/posts");
      for (int round = -WARM_UP; round < rounds; round++) {
        for (Route route : Route.values()) {
          ask(ours, route, testudo, "t" + round, round);
          ask(hand, route, byHand, "h" + round, round);
        }
      }
    }
    print();
    return 0;
  }

  /** Rounds before 0 warm up. */
  private void ask(
      Served service, Route route, Map<Route, List<Double>> rates, String run, int round)
      throws IOException, InterruptedException {
    double rate = new Wrk(wrk, connections).run(service, route, seconds, run);
    if (round >= 0) {
      rates.computeIfAbsent(route, none -> new ArrayList<>()).add(rate);
    }
  }

  private static void same(Served one, Served other, String path)
      throws IOException, InterruptedException {
    String ours = body(one.url(path));
    String theirs = body(other.url(path));
    if (!ours.equals(theirs)) {
      throw new IllegalStateException(path + " differs:\n" + ours + "\n" + theirs);
    }
  }

  private static String body(String url) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString())
        .body();
  }

  private void print() {
    out.println("| answers in a second | testudo | by hand | ratio |");
    out.println("|---|---:|---:|---:|");
    for (Route route : Route.values()) {
      double ours = Median.of(testudo.get(route).stream().mapToDouble(Double::doubleValue));
      double theirs = Median.of(byHand.get(route).stream().mapToDouble(Double::doubleValue));
      out.println(
          String.format(
              Locale.ROOT,
              "| `%s` | %,.0f | %,.0f | %.2f |",
              route.title(),
              ours,
              theirs,
              ours / theirs));
    }
  }
}
