package dev.testudo.orm.testing.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "embedded servers need a POSIX shell")
final class ServerProcessTest {

  /** Starts a server in a JVM of its own, says where it lives, and waits to be killed. */
  static final class Victim {
    public static void main(String[] arguments) throws Exception {
      var run = RunDirectory.create(ServerHome.open(), Engine.POSTGRES);
      ServerProcess.start(run, "TERM", server(run));
      await(pidFile(run.path()));
      System.out.println(run.path());
      Thread.sleep(60_000);
    }
  }

  @Test
  void stopsTheServerAndRemovesItsDirectory() throws Exception {
    var run = RunDirectory.create(ServerHome.open(), Engine.POSTGRES);
    var process = ServerProcess.start(run, "TERM", server(run));
    var server = serverOf(run.path());
    assertTrue(process.isAlive());

    process.stop();

    assertFalse(process.isAlive());
    assertFalse(server.isAlive());
    assertFalse(Files.exists(run.path()));
    run.delete();
  }

  @Test
  void keepsTheLogOfAServerThatEndsByItself() throws Exception {
    var run = RunDirectory.create(ServerHome.open(), Engine.POSTGRES);
    var process =
        ServerProcess.start(run, "TERM", List.of("/bin/sh", "-c", "echo Address already in use"));

    for (var i = 0; i < 200 && process.isAlive(); i++) {
      Thread.sleep(20);
    }

    assertTrue(process.lostItsPort());
    assertEquals(": Address already in use", Command.tail(run.log()));
    run.delete();
  }

  @Test
  void noServerOutlivesAKilledJvm() throws Exception {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var victim =
        new ProcessBuilder(
                java, "-cp", System.getProperty("java.class.path"), Victim.class.getName())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (var output =
        new BufferedReader(
            new InputStreamReader(victim.getInputStream(), StandardCharsets.UTF_8))) {
      var directory = Path.of(output.readLine());
      var server = serverOf(directory);
      assertTrue(server.isAlive());

      victim.destroyForcibly().waitFor();

      server.onExit().get(10, TimeUnit.SECONDS);
      awaitGone(directory);
    } finally {
      victim.destroyForcibly();
    }
  }

  @Test
  void sweepsWhatAKilledGuardHasLeft() throws Exception {
    var home = ServerHome.open();
    var running = RunDirectory.create(home, Engine.POSTGRES);
    // What this JVM has made itself it never sweeps, so the leftover comes from another one.
    var leftover = running.path().resolveSibling("postgres-" + UUID.randomUUID());
    Files.createDirectories(leftover.resolve("data"));
    Files.createFile(leftover.resolveSibling(leftover.getFileName() + ".lock"));

    RunDirectory.create(home, Engine.POSTGRES).delete();

    awaitGone(leftover);
    assertTrue(Files.exists(running.path()));
    running.delete();
  }

  private static void awaitGone(Path directory) throws InterruptedException {
    for (var i = 0; i < 200 && Files.exists(directory); i++) {
      Thread.sleep(20);
    }
    assertFalse(Files.exists(directory));
  }

  private static List<String> server(RunDirectory run) {
    var script =
        "echo $$ > "
            + pidFile(run.path())
            + ".new; mv "
            + pidFile(run.path())
            + ".new "
            + pidFile(run.path())
            + "; exec sleep 600";
    return List.of("/bin/sh", "-c", script);
  }

  private static Path pidFile(Path directory) {
    return directory.resolve("pid");
  }

  private static ProcessHandle serverOf(Path directory) throws Exception {
    await(pidFile(directory));
    var pid = Long.parseLong(Files.readString(pidFile(directory)).strip());
    return ProcessHandle.of(pid).orElseThrow();
  }

  private static void await(Path file) throws Exception {
    for (var i = 0; i < 500 && !Files.exists(file); i++) {
      Thread.sleep(20);
    }
  }
}
