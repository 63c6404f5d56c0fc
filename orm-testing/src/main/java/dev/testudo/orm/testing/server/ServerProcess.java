package dev.testudo.orm.testing.server;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A server under a guard: a shell that waits for the end of its standard input, which is a pipe
 * from this JVM, then stops the server and removes its directory. The pipe ends however the JVM
 * ends, be it killed, so no server outlives its tests.
 */
final class ServerProcess {
  private static final String GUARD =
      """
      signal=$1; directory=$2; shift 2
      exec 3<&0
      "$@" </dev/null 3<&- &
      server=$!
      ( while read -r line; do :; done <&3
        : >"$directory/stop"
        kill -"$signal" $server
        sleep 10
        kill -KILL $server ) >/dev/null 2>&1 &
      watcher=$!
      trap : INT TERM HUP
      code=0
      while kill -0 $server 2>/dev/null; do wait $server; code=$?; done
      kill $watcher 2>/dev/null
      if [ -e "$directory/stop" ]; then rm -rf "$directory"; fi
      exit $code
      """;

  private final RunDirectory run;
  private final Process guard;

  private ServerProcess(RunDirectory run, Process guard) {
    this.run = run;
    this.guard = guard;
  }

  static ServerProcess start(RunDirectory run, String stopSignal, List<String> server)
      throws IOException {
    var command = new ArrayList<>(List.of("/bin/sh", "-c", GUARD, "testudo-server-guard"));
    command.add(stopSignal);
    command.add(run.path().toString());
    command.addAll(server);
    return new ServerProcess(run, Command.builder(command, run.log()).start());
  }

  boolean isAlive() {
    return guard.isAlive();
  }

  /** Whether the server ended because another process has taken its port. */
  boolean lostItsPort() throws IOException {
    return !isAlive() && Files.readString(run.log()).contains("ddress already in use");
  }

  /** Kills the server with all that belongs to it, and waits until it has gone; its data stays. */
  void kill() {
    try {
      // Until the guard has seen it: a process that is just being forked is no descendant yet.
      while (guard.isAlive()) {
        guard.descendants().forEach(ProcessHandle::destroyForcibly);
        if (guard.waitFor(20, TimeUnit.MILLISECONDS)) {
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends the server and waits until it has gone. */
  void stop() throws IOException {
    guard.getOutputStream().close();
    try {
      if (!guard.waitFor(15, TimeUnit.SECONDS)) {
        guard.destroyForcibly();
      }
    } catch (InterruptedException e) {
      guard.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
