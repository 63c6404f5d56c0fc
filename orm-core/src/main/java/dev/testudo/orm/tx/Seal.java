package dev.testudo.orm.tx;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs what is handed out to be handed back later, so that a change of it shows. For use by any
 * thread.
 */
public final class Seal {
  /** The bytes of a signature. */
  public static final int LENGTH = 16;

  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  private Seal(byte[] key) {
    this.key = new SecretKeySpec(key, ALGORITHM);
  }

  /** A seal with a key, the same for everybody who has to understand the other's signatures. */
  public static Seal of(byte[] key) {
    return new Seal(key);
  }

  /** A seal with a key that nobody else has. */
  public static Seal random() {
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    return new Seal(key);
  }

  /** The signature of some bytes from the start. */
  public byte[] sign(byte[] bytes, int length) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update(bytes, 0, length);
      byte[] signature = new byte[LENGTH];
      System.arraycopy(mac.doFinal(), 0, signature, 0, LENGTH);
      return signature;
    } catch (GeneralSecurityException e) {
      // Every Java platform has this algorithm.
      throw new IllegalStateException(e);
    }
  }

  /** Whether the last bytes are the signature of those before; takes the same time in any case. */
  public boolean isSigned(byte[] bytes) {
    if (bytes.length < LENGTH) {
      return false;
    }
    int length = bytes.length - LENGTH;
    byte[] given = new byte[LENGTH];
    System.arraycopy(bytes, length, given, 0, LENGTH);
    return MessageDigest.isEqual(sign(bytes, length), given);
  }
}
