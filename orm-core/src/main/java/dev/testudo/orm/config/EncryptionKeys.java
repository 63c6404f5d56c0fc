package dev.testudo.orm.config;

import java.util.ArrayList;
import java.util.List;

/** Whether keys of encrypted columns can be used. */
final class EncryptionKeys {
  private static final int SHORTEST = 32;

  /** A value is looked for as each of the keys would have sealed it. */
  private static final int MOST = 4;

  private EncryptionKeys() {}

  static List<Secret> checked(Place place, List<String> keys) {
    if (keys.isEmpty() || keys.size() > MOST) {
      throw place.problem(
          "has " + keys.size() + " keys.",
          "Give the present key, and up to " + (MOST - 1) + " older ones that rows are sealed by.");
    }
    List<Secret> secrets = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      Place at = place.item(i);
      String key = at.given(keys.get(i));
      if (key.length() < SHORTEST) {
        throw at.problem(
            "has " + key.length() + " characters.",
            "a short key can be found by trying all.",
            "Give " + SHORTEST + " random characters or more.");
      }
      Secret secret = Secret.of(key);
      if (secrets.contains(secret)) {
        throw at.problem("is there twice.", "Name each key once.");
      }
      secrets.add(secret);
    }
    return secrets;
  }
}
