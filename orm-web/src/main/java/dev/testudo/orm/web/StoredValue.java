package dev.testudo.orm.web;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import dev.testudo.orm.type.ColumnType;
import dev.testudo.orm.type.Kind;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes a value in its stored form: numbers and truth as such, documents as they are, bytes in
 * Base64, times in ISO form, everything else as text.
 */
final class StoredValue {
  private StoredValue() {}

  static void write(@Nullable Object value, ColumnType<?> type, JsonGenerator out)
      throws IOException {
    if (value == null) {
      out.writeNull();
    } else if (type.kind() == Kind.JSON) {
      // Not raw: a generator that builds a tree has no place for text.
      try (JsonParser document = out.getCodec().getFactory().createParser((String) value)) {
        document.nextToken();
        out.copyCurrentStructure(document);
      }
    } else if (value instanceof List<?> list) {
      out.writeStartArray();
      for (Object element : list) {
        write(element, Objects.requireNonNull(type.element()), out);
      }
      out.writeEndArray();
    } else {
      writeScalar(value, out);
    }
  }

  private static void writeScalar(Object value, JsonGenerator out) throws IOException {
    if (value instanceof Boolean truth) {
      out.writeBoolean(truth);
    } else if (value instanceof Long || value instanceof Integer || value instanceof Short) {
      out.writeNumber(((Number) value).longValue());
    } else if (value instanceof BigDecimal decimal) {
      out.writeNumber(decimal);
    } else if (value instanceof Double number) {
      out.writeNumber(number);
    } else if (value instanceof Float number) {
      out.writeNumber(number);
    } else if (value instanceof byte[] bytes) {
      out.writeBinary(bytes);
    } else {
      out.writeString(value.toString());
    }
  }
}
