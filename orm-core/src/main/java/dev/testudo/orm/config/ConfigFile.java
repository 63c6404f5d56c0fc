package dev.testudo.orm.config;

import dev.testudo.orm.error.ConfigurationException;
import dev.testudo.orm.error.Report;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a configuration file. */
final class ConfigFile {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private ConfigFile() {}

  static Document read(Path file) {
    String text = text(file);
    return JsonReader.read(
        file.toString(), text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
  }

  private static String text(Path file) {
    if (!Files.exists(file)) {
      throw new ConfigurationException(
          Report.of("The configuration file " + file.toAbsolutePath().normalize() + " is missing.")
              .likelyCause(
                  file.isAbsolute()
                      ? null
                      : "The path is relative to the working directory, "
                          + Path.of("").toAbsolutePath()
                          + ".")
              .wayOut("Create the file, start in its directory, or give its absolute path."));
    }
    try {
      var decoder = StandardCharsets.UTF_8.newDecoder();
      return decoder.decode(ByteBuffer.wrap(Files.readAllBytes(file))).toString();
    } catch (CharacterCodingException notUtf8) {
      throw new ConfigurationException(
          Report.of("The configuration file " + file + " is not in UTF-8.")
              .wayOut("Save it in UTF-8."));
    } catch (IOException unreadable) {
      throw new ConfigurationException(
          Report.of("The configuration file " + file.toAbsolutePath() + " cannot be read.")
              .likelyCause("It is a directory, or its permissions do not allow it.")
              .wayOut("Give the path of a file that this process may read."),
          unreadable);
    }
  }
}
