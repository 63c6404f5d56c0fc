package dev.testudo.orm.processor.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class NearestTest {

  @Test
  void findsTheNameWithSwappedMissingOrWrongLetters() {
    List<String> names = List.of("email", "username", "createdAt");

    assertEquals("Did you mean \"email\"?", Nearest.hint("emial", names));
    assertEquals("Did you mean \"username\"?", Nearest.hint("usrname", names));
    assertEquals("Did you mean \"createdAt\"?", Nearest.hint("created_at", names));
  }

  @Test
  void namesAllWhereNoneIsNear() {
    assertEquals("There are b, a.", Nearest.hint("banana", List.of("b", "a")));
    assertEquals("There are none.", Nearest.hint("banana", List.of()));
  }
}
