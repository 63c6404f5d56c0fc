package dev.testudo.orm.manager;

import dev.testudo.orm.type.Kind;
import dev.testudo.orm.type.Utc;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The binary form of one value inside of a cursor; its kind is known from the query. */
final class CursorValue {
  private CursorValue() {}

  static void write(DataOutput out, Kind kind, @Nullable Object value) throws IOException {
    out.writeBoolean(value != null);
    if (value == null) {
      return;
    }
    switch (kind) {
      case BOOLEAN -> out.writeBoolean((Boolean) value);
      case SHORT -> out.writeShort((Short) value);
      case INTEGER -> out.writeInt((Integer) value);
      case LONG -> out.writeLong((Long) value);
      case FLOAT -> out.writeFloat((Float) value);
      case DOUBLE -> out.writeDouble((Double) value);
      case DECIMAL -> {
        out.writeInt(((BigDecimal) value).scale());
        bytes(out, ((BigDecimal) value).unscaledValue().toByteArray());
      }
      case TEXT -> bytes(out, ((String) value).getBytes(StandardCharsets.UTF_8));
      case BYTES -> bytes(out, (byte[]) value);
      case INSTANT -> instant(out, (Instant) value);
      case DATE -> out.writeLong(((LocalDate) value).toEpochDay());
      case TIME -> out.writeLong(((LocalTime) value).toNanoOfDay());
      case DATE_TIME -> instant(out, ((LocalDateTime) value).toInstant(ZoneOffset.UTC));
      case UUID -> {
        out.writeLong(((UUID) value).getMostSignificantBits());
        out.writeLong(((UUID) value).getLeastSignificantBits());
      }
      case JSON, ARRAY -> throw new IllegalArgumentException(kind + " has no order");
    }
  }

  static @Nullable Object read(DataInput in, Kind kind) throws IOException {
    if (!in.readBoolean()) {
      return null;
    }
    return switch (kind) {
      case BOOLEAN -> in.readBoolean();
      case SHORT -> in.readShort();
      case INTEGER -> in.readInt();
      case LONG -> in.readLong();
      case FLOAT -> in.readFloat();
      case DOUBLE -> in.readDouble();
      case DECIMAL -> {
        int scale = in.readInt();
        yield new BigDecimal(new BigInteger(bytes(in)), scale);
      }
      case TEXT -> new String(bytes(in), StandardCharsets.UTF_8);
      case BYTES -> bytes(in);
      case INSTANT -> instant(in);
      case DATE -> LocalDate.ofEpochDay(in.readLong());
      case TIME -> LocalTime.ofNanoOfDay(in.readLong());
      case DATE_TIME -> Utc.dateTime(instant(in));
      case UUID -> new UUID(in.readLong(), in.readLong());
      case JSON, ARRAY -> throw new IllegalArgumentException(kind + " has no order");
    };
  }

  private static void bytes(DataOutput out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static byte[] bytes(DataInput in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > PageCursor.MAX_LENGTH) {
      throw new IOException("a value of " + length + " bytes");
    }
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    return bytes;
  }

  private static void instant(DataOutput out, Instant instant) throws IOException {
    out.writeLong(instant.getEpochSecond());
    out.writeInt(instant.getNano());
  }

  private static Instant instant(DataInput in) throws IOException {
    return Instant.ofEpochSecond(in.readLong(), in.readInt());
  }
}
