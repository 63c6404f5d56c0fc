package dev.testudo.orm.dialect;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How one engine tells its errors. */
interface Failures {
  /** What a failure of the engine says. */
  Diagnosis read(DriverFailure failure);

  /** What a group of a pattern matches in a message, or null. */
  static @Nullable String part(Pattern pattern, String message) {
    Matcher matcher = pattern.matcher(message);
    return matcher.find() ? matcher.group(1) : null;
  }

  /** The part as a list of one, or an empty list. */
  static List<String> parts(Pattern pattern, String message) {
    String part = part(pattern, message);
    return part == null ? List.of() : List.of(part);
  }
}
