package dev.testudo.orm.sample.service;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.testudo.orm.sample.blog.User;

/** What is told of a user. */
record UserOut(
    long id, String username, String email, @JsonProperty("is_active") boolean isActive) {
  static UserOut of(User user) {
    return new UserOut(user.id, user.username, user.email, user.isActive);
  }
}
