package dev.testudo.orm.testing.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PlatformTest {

  @ParameterizedTest
  @CsvSource({
    "Linux, amd64, Linux, false",
    "Linux, aarch64, Linux, true",
    "Mac OS X, x86_64, Darwin, false",
    "Mac OS X, aarch64, Darwin, true"
  })
  void knowsThePlatformsThatHaveArtifacts(String name, String chip, String system, boolean arm)
      throws Exception {
    assertEquals(new Platform(system, arm), Platform.of(name, chip));
  }

  @ParameterizedTest
  @CsvSource({"Windows 11, amd64", "Linux, riscv64"})
  void namesThePlatformThatHasNone(String name, String chip) {
    var failure = assertThrows(UnavailableException.class, () -> Platform.of(name, chip));

    assertEquals(
        "embedded servers run on Linux and macOS with a 64-bit x86 or ARM processor, not on "
            + name
            + " with "
            + chip,
        failure.getMessage());
  }

  @Test
  void refusesMariaDbWhereItHasNoArtifact() {
    var arm = new Platform("Linux", true);

    assertThrows(UnavailableException.class, () -> arm.needLinuxOnX86(Engine.MARIADB));
  }
}
