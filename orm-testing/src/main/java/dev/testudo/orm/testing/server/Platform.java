package dev.testudo.orm.testing.server;

import java.util.Locale;

/**
 * The operating system and processor, as far as server artifacts exist for them.
 *
 * @param system {@code Linux} or {@code Darwin}
 * @param arm whether the processor is a 64-bit ARM; else it is a 64-bit x86
 */
record Platform(String system, boolean arm) {

  /**
   * This machine.
   *
   * @throws UnavailableException if embedded servers cannot run here
   */
  static Platform current() throws UnavailableException {
    return of(System.getProperty("os.name"), System.getProperty("os.arch"));
  }

  static Platform of(String name, String chip) throws UnavailableException {
    var lower = name.toLowerCase(Locale.ROOT);
    var arm = chip.equals("aarch64") || chip.equals("arm64");
    var known = arm || chip.equals("amd64") || chip.equals("x86_64");
    if (known && lower.startsWith("linux")) {
      return new Platform("Linux", arm);
    }
    if (known && lower.startsWith("mac")) {
      return new Platform("Darwin", arm);
    }
    throw new UnavailableException(
        "embedded servers run on Linux and macOS with a 64-bit x86 or ARM processor, not on "
            + name
            + " with "
            + chip);
  }

  /** Refuses every platform but Linux on x86. */
  void needLinuxOnX86(Engine engine) throws UnavailableException {
    if (arm || !system.equals("Linux")) {
      throw new UnavailableException(
          "embedded " + engine.label() + " exists for Linux on a 64-bit x86 processor only");
    }
  }
}
