package dev.testudo.orm.sample.service;

import dev.testudo.orm.error.ValidationException;
import dev.testudo.orm.sample.blog.UserIn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a user has to be beyond what the columns take. */
final class UserCheck {
  private UserCheck() {}

  /** The same input, if it is right. */
  static UserIn checked(UserIn in) {
    Map<String, List<String>> problems = new LinkedHashMap<>();
    if (in.username().isBlank()) {
      problems.put("username", List.of("is missing"));
    }
    if (!isAddress(in.email())) {
      problems.put("email", List.of("is not an e-mail address"));
    }
    if (!problems.isEmpty()) {
      throw new ValidationException("The user cannot be stored.", problems);
    }
    return in;
  }

  // Whether mail arrives only a mail shows; this finds what was mistyped.
  private static boolean isAddress(String text) {
    int at = text.indexOf('@');
    return at > 0
        && at == text.lastIndexOf('@')
        && text.indexOf('.', at) > at + 1
        && !text.endsWith(".")
        && text.chars().noneMatch(Character::isWhitespace);
  }
}
