package dev.testudo.orm.config;

import java.util.Objects;

/** A text that no message, log line or {@code toString} shows, such as a password. */
public final class Secret {
  private static final Secret NONE = new Secret("");

  private final String text;

  private Secret(String text) {
    this.text = text;
  }

  /** A secret with this text; empty means that there is none. */
  public static Secret of(String text) {
    return new Secret(Objects.requireNonNull(text));
  }

  /** No secret: an empty text. */
  public static Secret none() {
    return NONE;
  }

  /** The text itself, to be handed to a driver and nowhere else. */
  public String reveal() {
    return text;
  }

  /** Whether there is none. */
  public boolean isEmpty() {
    return text.isEmpty();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Secret that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** Always {@code ***}. */
  @Override
  public String toString() {
    return "***";
  }
}
