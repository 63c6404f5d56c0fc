package dev.testudo.orm.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SecretTest {
  @Test
  void showsItselfOnlyWhenAsked() {
    var secret = Secret.of("hunter2");

    assertEquals("***", secret.toString());
    assertEquals("hunter2", secret.reveal());
  }

  @Test
  void isEqualByItsText() {
    assertEquals(Secret.of("a"), Secret.of("a"));
    assertEquals(Secret.of("a").hashCode(), Secret.of("a").hashCode());
    assertNotEquals(Secret.of("a"), Secret.of("b"));
  }

  @Test
  void maySayThatThereIsNone() {
    assertTrue(Secret.none().isEmpty());
    assertEquals(Secret.none(), Secret.of(""));
  }
}
