package dev.testudo.orm.type;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.vertx.core.json.jackson.VertxModule;
import org.jspecify.annotations.Nullable;

/** Reads and writes the documents of one type. Jackson is started by the first of them all. */
final class JsonDocument<T> {
  private final TypeReference<T> reference;
  private volatile @Nullable ObjectReader reader;
  private volatile @Nullable ObjectWriter writer;

  private JsonDocument(TypeReference<T> reference) {
    this.reference = reference;
  }

  static <T> ColumnType<T> type(TypeReference<T> reference) {
    var document = new JsonDocument<>(reference);
    return new ScalarType<>(
        Kind.JSON, (row, i) -> document.read(row.getString(i)), document::write);
  }

  private T read(String text) {
    ObjectReader known = reader;
    if (known == null) {
      known = Jackson.MAPPER.readerFor(reference);
      reader = known;
    }
    try {
      return known.readValue(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the stored JSON does not fit the field's type", e);
    }
  }

  private String write(T value) {
    ObjectWriter known = writer;
    if (known == null) {
      known = Jackson.MAPPER.writerFor(reference);
      writer = known;
    }
    try {
      return known.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Jackson cannot write the value as JSON", e);
    }
  }

  /** Jackson as Testudo uses it for JSON columns: Vert.x' and java.time's types, ISO texts. */
  private static final class Jackson {
    static final ObjectMapper MAPPER =
        JsonMapper.builder()
            .addModule(new VertxModule())
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            // Engines that keep documents as text would else tell {a, b} from {b, a}.
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
  }
}
