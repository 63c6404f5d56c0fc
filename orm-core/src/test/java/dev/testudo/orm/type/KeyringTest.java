package dev.testudo.orm.type;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

final class KeyringTest {
  private static final String OLD = "a secret of 32 characters or more";
  private static final Keyring KEYS = Keyring.of(List.of(OLD));

  private static Clear value(String text, boolean repeatable) {
    return new Clear(text.getBytes(UTF_8), "user.email", repeatable);
  }

  @Test
  void whatIsSealedIsOpened() {
    for (String text : List.of("", "a", "x".repeat(10_000))) {
      for (boolean repeatable : new boolean[] {true, false}) {
        byte[] sealed = KEYS.seal(value(text, repeatable));

        assertEquals(text.length() + Keyring.OVERHEAD, sealed.length);
        assertArrayEquals(text.getBytes(UTF_8), KEYS.open(sealed, "user.email"));
      }
    }
  }

  @Test
  void equalValuesAreSealedAlikeOnlyIfTheyAreToBe() {
    Set<String> random = new HashSet<>();
    Set<String> synthetic = new HashSet<>();
    for (int i = 0; i < 100; i++) {
      random.add(Arrays.toString(KEYS.seal(value("a", false))));
      synthetic.add(Arrays.toString(KEYS.seal(value("a", true))));
    }

    assertEquals(100, random.size());
    assertEquals(1, synthetic.size());
  }

  @Test
  void equalValuesOfTwoColumnsLookOtherwise() {
    var other = new Clear("a".getBytes(UTF_8), "user.name", true);

    assertFalse(Arrays.equals(KEYS.seal(value("a", true)), KEYS.seal(other)));
  }

  @Test
  void everyChangedBitIsFoundOut() {
    byte[] sealed = KEYS.seal(value("secret", true));

    for (int bit = 0; bit < sealed.length * 8; bit++) {
      byte[] changed = sealed.clone();
      changed[bit / 8] ^= (byte) (1 << (bit % 8));
      assertThrows(IllegalArgumentException.class, () -> KEYS.open(changed, "user.email"));
    }
  }

  @Test
  void anotherColumnCannotOpenIt() {
    byte[] sealed = KEYS.seal(value("secret", false));

    assertThrows(IllegalArgumentException.class, () -> KEYS.open(sealed, "user.name"));
  }

  @Test
  void bothWaysOfOneColumnAreOpened() {
    assertFalse(Arrays.equals(KEYS.seal(value("a", true)), KEYS.seal(value("a", false))));
    assertArrayEquals("a".getBytes(UTF_8), KEYS.open(KEYS.seal(value("a", true)), "user.email"));
    assertArrayEquals("a".getBytes(UTF_8), KEYS.open(KEYS.seal(value("a", false)), "user.email"));
  }

  @Test
  void whatCannotBeOpenedSaysWhy() {
    byte[] sealed = KEYS.seal(value("hunter2", true));
    byte[] changed = sealed.clone();
    changed[20] ^= 1;
    Keyring other = Keyring.of(List.of("another secret, which is the new one"));

    assertEquals(
        "the value was encrypted with a key that is not configured",
        failure(() -> other.open(sealed, "user.email")));
    assertEquals(
        "the encrypted value was changed, or is that of another column",
        failure(() -> KEYS.open(changed, "user.email")));
    assertEquals(
        "the value was not encrypted by Testudo",
        failure(() -> KEYS.open("hunter2".getBytes(UTF_8), "user.email")));
  }

  private static String failure(Executable open) {
    return String.valueOf(assertThrows(IllegalArgumentException.class, open).getMessage());
  }

  @Test
  void olderKeysOpenAndFind() {
    Keyring rotated = Keyring.of(List.of("another secret, which is the new one", OLD));
    byte[] old = KEYS.seal(value("a", true));

    assertArrayEquals("a".getBytes(UTF_8), rotated.open(old, "user.email"));
    assertArrayEquals(old, rotated.seal(value("a", true).withKey(1)));
    assertArrayEquals(old, rotated.seal(value("a", true).withKey(3)));
    assertFalse(Arrays.equals(old, rotated.seal(value("a", true))));
    assertThrows(
        IllegalArgumentException.class,
        () -> KEYS.open(rotated.seal(value("a", true)), "user.email"));
  }

  @Test
  void badKeysAreRefusedWithoutShowingThem() {
    var failure =
        assertThrows(IllegalArgumentException.class, () -> Keyring.of(List.of("hunter2")));

    assertFalse(failure.getMessage().contains("hunter2"));
    assertThrows(IllegalArgumentException.class, () -> Keyring.of(List.of()));
    assertFalse(value("hunter2", true).toString().contains("hunter2"));
  }
}
