package dev.testudo.orm.config;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Percent-encoding of URL parts in UTF-8. A {@code +} is a plus, never a space. */
final class Percent {
  private static final String UNRESERVED = "-._~";

  private Percent() {}

  static String encode(String text) {
    var result = new StringBuilder();
    for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (octet & 0xff);
      if (c < 0x80 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0)) {
        result.append(c);
      } else {
        result.append('%').append(String.format("%02X", octet & 0xff));
      }
    }
    return result.toString();
  }

  /** The text that was encoded; empty if a {@code %} is not followed by two hexadecimal digits. */
  static Optional<String> decode(String text) {
    if (text.indexOf('%') < 0) {
      return Optional.of(text);
    }
    byte[] octets = text.getBytes(StandardCharsets.UTF_8);
    var result = new ByteArrayOutputStream(octets.length);
    for (int i = 0; i < octets.length; i++) {
      if (octets[i] != '%') {
        result.write(octets[i]);
        continue;
      }
      int high = i + 2 < octets.length ? Character.digit(octets[i + 1], 16) : -1;
      int low = high < 0 ? -1 : Character.digit(octets[i + 2], 16);
      if (low < 0) {
        return Optional.empty();
      }
      result.write(high * 16 + low);
      i += 2;
    }
    return utf8(result.toByteArray());
  }

  private static Optional<String> utf8(byte[] octets) {
    try {
      var decoder = StandardCharsets.UTF_8.newDecoder();
      return Optional.of(decoder.decode(ByteBuffer.wrap(octets)).toString());
    } catch (CharacterCodingException notUtf8) {
      return Optional.empty();
    }
  }
}
