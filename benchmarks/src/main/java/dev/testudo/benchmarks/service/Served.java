package dev.testudo.benchmarks.service;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A running service.
 *
 * @param process its JVM
 * @param port where it listens
 */
record Served(Process process, int port) implements AutoCloseable {

  /**
   * Starts a service in a JVM of its own.
   *
   * @param main the class of the program that knows {@link ServeCommand}
   */
  static Served start(String main, boolean byHand, String url) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx1g", "-cp", System.getProperty("java.class.path"), main));
    command.addAll(List.of("serve", "--url", url));
    if (byHand) {
      command.add("--by-hand");
    }
    Process process = new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
    var said =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = said.readLine();
    if (line == null || !line.startsWith("port ")) {
      process.destroy();
      throw new IllegalStateException("The service did not start: " + line);
    }
    return new Served(process, Integer.parseInt(line.substring("port ".length())));
  }

  String url(String path) {
    return "http://127.0.0.1:" + port + path;
  }

  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
    try {
      process.onExit().get(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      process.destroyForcibly();
    }
  }
}
