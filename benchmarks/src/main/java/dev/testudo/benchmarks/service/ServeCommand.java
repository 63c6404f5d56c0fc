package dev.testudo.benchmarks.service;

import dev.testudo.orm.sample.service.BlogService;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** One of the services, in a process of its own, until somebody closes its input. */
@Command(name = "serve", hidden = true, description = "Runs one service for the command service.")
public final class ServeCommand implements Callable<Integer> {
  @Option(names = "--by-hand", description = "The routes written by hand.")
  boolean byHand;

  @Option(names = "--url", required = true, description = "A PostgreSQL.")
  String url;

  @Override
  public Integer call() throws Exception {
    var vertx = Vertx.vertx();
    Future<HttpServer> started =
        byHand
            ? ByHand.start(vertx, url)
            : BlogService.start(vertx, BlogService.config(url))
                .compose(web -> web.listen(vertx, 0, "127.0.0.1"));
    System.out.println("port " + started.await().actualPort());
    while (System.in.read() >= 0) {
      // Whatever comes, only the end counts.
    }
    vertx.close().await();
    return 0;
  }
}
