package dev.testudo.orm.tx;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Signs what is handed out to be handed back later, so that a change of it shows. For use by any
 * thread.
 */
public final class Seal {
  /** The bytes of a signature. */
  public static final int LENGTH = 16;

  private static final String ALGORITHM = "HmacSHA256";

  // Made when first needed: cryptography takes time to start, and few programs seal anything.
  private final Supplier<byte[]> secret;
  private @Nullable SecretKeySpec key;

  private Seal(Supplier<byte[]> secret) {
    this.secret = secret;
  }

  /** A seal with a key, the same for everybody who has to understand the other's signatures. */
  public static Seal of(byte[] key) {
    byte[] own = key.clone();
    return new Seal(() -> own);
  }

  /** A seal with a key that nobody else has. */
  public static Seal random() {
    return new Seal(
        () -> {
          byte[] key = new byte[32];
          new SecureRandom().nextBytes(key);
          return key;
        });
  }

  private synchronized SecretKeySpec key() {
    SecretKeySpec known = key;
    if (known == null) {
      known = new SecretKeySpec(secret.get(), ALGORITHM);
      key = known;
    }
    return known;
  }

  /** The signature of some bytes from the start. */
  public byte[] sign(byte[] bytes, int length) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key());
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
