package dev.testudo.orm.schema;

import dev.testudo.orm.error.ConfigurationException;
import dev.testudo.orm.error.Report;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;

/**
 * Names of constraints and indexes, the same on every engine: what it is, the table, the columns.
 */
public final class Names {
  /** The fewest bytes that an engine gives to a name (PostgreSQL). */
  private static final int MOST_BYTES = 63;

  private static final int HASH_BYTES = 9;

  private Names() {}

  /**
   * The name of a check that a dialect adds to a column because the engine's type alone would store
   * what does not fit.
   *
   * @param kind LENGTH or RANGE
   */
  public static String ofColumnCheck(String table, String column, Constraint.Kind kind) {
    return made("ck", table, List.of(column, kind.name().toLowerCase(Locale.ROOT)));
  }

  /** A name made of its parts; shortened and made distinct again by a hash if it is too long. */
  static String made(String prefix, String table, List<String> parts) {
    var name = new StringBuilder(prefix).append('_').append(table);
    for (String part : parts) {
      name.append('_').append(part);
    }
    return bytes(name.toString()) <= MOST_BYTES ? name.toString() : shortened(name.toString());
  }

  private static String shortened(String name) {
    var crc = new CRC32();
    crc.update(name.getBytes(StandardCharsets.UTF_8));
    int end = name.length();
    while (bytes(name.substring(0, end)) > MOST_BYTES - HASH_BYTES) {
      end = name.offsetByCodePoints(end, -1);
    }
    String hash = Long.toHexString(crc.getValue());
    return name.substring(0, end) + "_" + "0".repeat(8 - hash.length()) + hash;
  }

  /** The name itself, if no engine cuts it. */
  static String given(String name, String model, String what) {
    if (bytes(name) > MOST_BYTES) {
      throw new ConfigurationException(
          Report.of("The name of " + what + " of " + model + " is too long: " + name + ".")
              .likelyCause("it has more than " + MOST_BYTES + " bytes, and engines cut such names.")
              .wayOut("Give it a shorter name."));
    }
    return name;
  }

  private static int bytes(String name) {
    return name.getBytes(StandardCharsets.UTF_8).length;
  }
}
