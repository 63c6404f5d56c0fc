package dev.testudo.orm.type;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals and opens the values of encrypted columns, with the JDK's own cryptography: AES-256 in GCM
 * (NIST SP 800-38D), with a nonce of 96 bits and a tag of 128.
 *
 * <p>Where equal values may differ, the nonce is random. Where they must be found, the nonce is
 * synthetic: the first 96 bits of HMAC-SHA-256 over the value, under a key of its own. That is the
 * construction of SIV (Rogaway and Shrimpton 2006, RFC 5297) with GCM as the cipher: a nonce comes
 * again only with the same value, which then is sealed to the same bytes. It tells who reads the
 * table which rows have equal values, and nothing else.
 *
 * <p>A sealed value is: a byte that tells which of the two, 4 bytes that tell the secret, the
 * nonce, the cipher text with its tag. The first two and the column's name are authenticated along,
 * so that no value can be passed off as that of another column. Each column has keys of its own,
 * for each of the two ways others, derived from the secret by HMAC-SHA-256. Immutable but for the
 * keys that it remembers, for use by any thread.
 */
public final class Keyring {
  /** How many bytes a sealed value has beyond the value itself. */
  public static final int OVERHEAD = 1 + 4 + 12 + 16;

  /** How many keys there may be: a value is looked for as each of them would seal it. */
  public static final int MOST_KEYS = 4;

  private static final byte RANDOM_NONCE = 1;
  private static final byte SYNTHETIC_NONCE = 2;
  private static final int NONCE = 12;
  private static final int NAME = 4;
  private static final int HEADER = 1 + NAME;
  private static final int SHORTEST = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final List<Root> roots;

  private Keyring(List<Root> roots) {
    this.roots = roots;
  }

  /**
   * A key ring of secrets.
   *
   * @param secrets the present one, which seals, and then older ones, which only open; each of 32
   *     characters at least
   * @throws IllegalArgumentException if there is none, there are too many, or one is too short; the
   *     message does not hold them
   */
  public static Keyring of(List<String> secrets) {
    if (secrets.isEmpty() || secrets.size() > MOST_KEYS) {
      throw new IllegalArgumentException(
          "there are " + secrets.size() + " encryption keys, not 1 to " + MOST_KEYS);
    }
    List<Root> roots = new ArrayList<>();
    for (String secret : secrets) {
      if (secret.length() < SHORTEST) {
        throw new IllegalArgumentException(
            "encryption key " + (roots.size() + 1) + " has less than " + SHORTEST + " characters");
      }
      roots.add(new Root(secret.getBytes(UTF_8)));
    }
    return new Keyring(List.copyOf(roots));
  }

  /** The bytes to store for a value. */
  public byte[] seal(Clear value) {
    Root root = roots.get(Math.min(value.key(), roots.size() - 1));
    byte form = value.isRepeatable() ? SYNTHETIC_NONCE : RANDOM_NONCE;
    ColumnKey key = root.key(form, value.column());
    byte[] nonce = new byte[NONCE];
    if (value.isRepeatable()) {
      System.arraycopy(hmac(key.nonces, value.bytes()), 0, nonce, 0, NONCE);
    } else {
      RANDOM.nextBytes(nonce);
    }
    byte[] header = ByteBuffer.allocate(HEADER).put(form).put(root.name).array();
    byte[] text = cipher(Cipher.ENCRYPT_MODE, key, nonce, header, value.column(), value.bytes());
    return ByteBuffer.allocate(HEADER + NONCE + text.length)
        .put(header)
        .put(nonce)
        .put(text)
        .array();
  }

  /**
   * The value behind sealed bytes.
   *
   * @throws IllegalArgumentException if they were not sealed as the value of this column with one
   *     of the keys; the message does not hold them
   */
  public byte[] open(byte[] sealed, String column) {
    if (sealed.length < OVERHEAD || (sealed[0] != RANDOM_NONCE && sealed[0] != SYNTHETIC_NONCE)) {
      throw new IllegalArgumentException("the value was not encrypted by Testudo");
    }
    byte[] header = Arrays.copyOf(sealed, HEADER);
    byte[] name = Arrays.copyOfRange(header, 1, HEADER);
    byte[] nonce = Arrays.copyOfRange(sealed, HEADER, HEADER + NONCE);
    byte[] text = Arrays.copyOfRange(sealed, HEADER + NONCE, sealed.length);
    for (Root root : roots) {
      if (Arrays.equals(name, root.name)) {
        ColumnKey key = root.key(sealed[0], column);
        return cipher(Cipher.DECRYPT_MODE, key, nonce, header, column, text);
      }
    }
    throw new IllegalArgumentException("the value was encrypted with a key that is not configured");
  }

  private static byte[] cipher(
      int mode, ColumnKey key, byte[] nonce, byte[] header, String column, byte[] input) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key.cipher, new GCMParameterSpec(128, nonce));
      cipher.updateAAD(header);
      cipher.updateAAD(column.getBytes(UTF_8));
      return cipher.doFinal(input);
    } catch (AEADBadTagException e) {
      throw new IllegalArgumentException(
          "the encrypted value was changed, or is that of another column", e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no AES in GCM", e);
    }
  }

  private static byte[] hmac(byte[] key, byte[] input) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no HMAC-SHA-256", e);
    }
  }

  /** One secret, and what was derived from it so far: as much as there are encrypted columns. */
  private static final class Root {
    private final byte[] secret;
    private final byte[] name;
    private final Map<String, ColumnKey> keys = new ConcurrentHashMap<>();

    Root(byte[] secret) {
      this.secret = secret;
      this.name = Arrays.copyOf(derived("name"), NAME);
    }

    ColumnKey key(byte form, String column) {
      return keys.computeIfAbsent(
          form + " " + column,
          use ->
              new ColumnKey(
                  new SecretKeySpec(derived("cipher " + use), "AES"), derived("nonce " + use)));
    }

    private byte[] derived(String use) {
      return hmac(secret, ("testudo column encryption 1: " + use).getBytes(UTF_8));
    }
  }

  /** What seals one column in one of the two ways. */
  private static final class ColumnKey {
    private final SecretKeySpec cipher;
    private final byte[] nonces;

    ColumnKey(SecretKeySpec cipher, byte[] nonces) {
      this.cipher = cipher;
      this.nonces = nonces;
    }
  }
}
