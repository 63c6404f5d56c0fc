package dev.testudo.orm.sample.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.sample.Main;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The command {@code serve} as a program of its own. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ServeTest {
  private static Process serve(String... options) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.add("serve");
    command.addAll(List.of(options));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  private static BufferedReader output(Process process) {
    return new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  @Test
  void itServesUntilItIsStopped() throws IOException, InterruptedException {
    Process process = serve("--port=0");
    try {
      String line = output(process).readLine();
      assertTrue(line.startsWith("Listening on http://127.0.0.1:"), line);
      var request =
          HttpRequest.newBuilder(URI.create(line.substring(line.indexOf("http")) + "users"));
      var response = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
      assertEquals("[]", response.body());

      process.destroy();

      assertTrue(process.waitFor(60, TimeUnit.SECONDS), "it goes on");
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void aPortThatIsTakenIsAClearError() throws IOException, InterruptedException {
    try (var taken = new ServerSocket(0)) {
      Process process = serve("--port=" + taken.getLocalPort());
      String printed = String.join("\n", output(process).lines().toList());

      assertEquals(1, process.waitFor(), printed);
      assertTrue(printed.startsWith("Error: "), printed);
      assertTrue(printed.contains("Address already in use"), printed);
    }
  }
}
