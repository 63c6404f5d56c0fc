package dev.testudo.orm.sample.service;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.testudo.orm.error.ValidationException;
import dev.testudo.orm.sample.blog.User;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a request may say about a user. */
record UserIn(
    @Nullable String username,
    @Nullable String email,
    @JsonProperty("is_active") @Nullable Boolean isActive) {

  /** The user with all of it. */
  User applyTo(User user) {
    Map<String, List<String>> problems = new LinkedHashMap<>();
    if (username == null || username.isBlank()) {
      problems.put("username", List.of("is missing"));
    }
    if (email == null || !isAddress(email)) {
      problems.put("email", List.of("is not an e-mail address"));
    }
    if (!problems.isEmpty()) {
      throw new ValidationException("The user cannot be stored.", problems);
    }
    user.username = username;
    user.email = email;
    user.isActive = isActive == null || isActive;
    return user;
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
