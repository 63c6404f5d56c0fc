package dev.testudo.orm.manager;

import dev.testudo.orm.error.InvalidCursorException;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.Report;
import dev.testudo.orm.tx.Seal;
import dev.testudo.orm.type.Kind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in an order and a direction from there, as users carry it from page to page: URL-safe
 * Base64 of a version, a flag byte, the shape of the query, the values, and a signature of it all.
 *
 * @param place one value per column of the order
 * @param backward whether the page is the one before the place
 * @param inclusive whether a row at the place belongs to the page
 */
record PageCursor(List<@Nullable Object> place, boolean backward, boolean inclusive) {
  static final int MAX_LENGTH = 16_384;

  private static final int VERSION = 1;
  private static final int HEAD = 2 + Long.BYTES;

  /** The text of this cursor for a query of a shape. */
  String write(Seal seal, long shape, List<Kind> kinds) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      out.writeByte(VERSION);
      out.writeByte((backward ? 1 : 0) | (inclusive ? 2 : 0));
      out.writeLong(shape);
      for (int i = 0; i < kinds.size(); i++) {
        CursorValue.write(out, kinds.get(i), place.get(i));
      }
      byte[] signature = seal.sign(bytes.toByteArray(), bytes.size());
      out.write(signature);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    String text = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    if (text.length() > MAX_LENGTH) {
      throw new OrmException(
          Report.of("The cursor of a page would have " + text.length() + " characters.")
              .likelyCause("the query is sorted by long texts or bytes, which the cursor holds.")
              .wayOut("Sort by something shorter."));
    }
    return text;
  }

  /**
   * The cursor in a text.
   *
   * @throws InvalidCursorException if it is none of this seal for a query of this shape
   */
  static PageCursor read(String text, Seal seal, long shape, List<Kind> kinds) {
    byte[] bytes = decode(text);
    if (bytes.length < HEAD + Seal.LENGTH || !seal.isSigned(bytes)) {
      throw new InvalidCursorException(
          Report.of("The cursor of a page is not one that this Orm gave.")
              .likelyCause("it was cut or changed on its way, or comes from another Orm.")
              .wayOut(
                  "Ask for the first page again; give all Orms that share cursors one cursor_key,"
                      + " which also keeps them valid over a restart."));
    }
    ByteBuffer head = ByteBuffer.wrap(bytes);
    int version = head.get();
    int flags = head.get();
    if (version != VERSION || head.getLong() != shape) {
      throw otherQuery(null);
    }
    var values = Arrays.copyOfRange(bytes, HEAD, bytes.length - Seal.LENGTH);
    return new PageCursor(values(values, kinds), (flags & 1) != 0, (flags & 2) != 0);
  }

  private static byte[] decode(String text) {
    try {
      return text.length() > MAX_LENGTH ? new byte[0] : Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      // What it is instead is told as for everything else that was not given out.
      return new byte[0];
    }
  }

  private static List<@Nullable Object> values(byte[] bytes, List<Kind> kinds) {
    List<@Nullable Object> values = new ArrayList<>();
    try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      for (Kind kind : kinds) {
        values.add(CursorValue.read(in, kind));
      }
    } catch (IOException | RuntimeException e) {
      throw otherQuery(e);
    }
    return values;
  }

  private static InvalidCursorException otherQuery(@Nullable Throwable cause) {
    return new InvalidCursorException(
        Report.of("The cursor of a page belongs to another query.")
            .likelyCause("filters or order changed since the cursor was given.")
            .wayOut("Ask for the first page of this query."),
        cause);
  }
}
