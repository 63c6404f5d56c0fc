package dev.testudo.orm.sample;

import dev.testudo.orm.sample.service.BlogService;
import dev.testudo.orm.web.OrmWeb;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(name = "serve", description = "Run the blog as a web service until it is stopped.")
final class Serve implements Runnable {
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);

  @ParentCommand SampleCommand sample;

  @Spec CommandSpec spec;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description = "Where to listen, on this machine only. Default: ${DEFAULT-VALUE}")
  int port;

  @Option(
      names = "--url",
      paramLabel = "URL",
      defaultValue = "h2:mem:blog",
      description = "The database. Default: ${DEFAULT-VALUE}, gone when the service ends")
  String url;

  @Override
  public void run() {
    if (sample.config != null) {
      throw new ParameterException(
          spec.commandLine(), "serve has its own models: give the database with --url");
    }
    Session session = sample.session(BlogService.config(url));
    var vertx = Vertx.vertx();
    try {
      OrmWeb web = BlogService.start(vertx, BlogService.config(url)).await();
      try {
        session.watch(web.orm());
        HttpServer server = web.listen(vertx, port, "127.0.0.1").await();
        session.print("Listening on http://127.0.0.1:" + server.actualPort() + "/");
        session.report("listening");
        untilStopped();
      } finally {
        web.close().await();
      }
    } finally {
      vertx.close().await();
      closed.countDown();
    }
  }

  private void untilStopped() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
    await(stopped);
  }

  /** The JVM ends with this hook, so it waits until everything is closed. */
  private void stop() {
    stopped.countDown();
    await(closed);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
