package dev.testudo.orm.exec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.testudo.orm.type.ColumnType;
import dev.testudo.orm.type.Types;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class JsonElementsTest {
  @Test
  void writesNumbersAndBooleansAsSuchAndAllElseAsStrings() {
    var values =
        Arrays.asList(
            true,
            (short) 1,
            Long.MAX_VALUE,
            0.1f,
            null,
            new BigDecimal("1.50"),
            "a\"b",
            new byte[] {1, 2},
            Instant.EPOCH,
            new UUID(0, 1));

    assertEquals(
        "[true,1,9223372036854775807,0.1,null,\"1.50\",\"a\\\"b\",\"AQI=\","
            + "\"1970-01-01T00:00:00Z\",\"00000000-0000-0000-0000-000000000001\"]",
        JsonElements.write(values));
  }

  @Test
  void refusesWhatJsonCannotHold() {
    for (Object value : List.of(Double.NaN, Float.POSITIVE_INFINITY, List.of(1))) {
      assertThrows(
          IllegalArgumentException.class,
          () -> JsonElements.write(List.of(value)),
          value::toString);
    }
  }

  @Test
  void readsNothingThatDoesNotFit() {
    assertMisfit("[3000000000]", Types.INTEGER);
    assertMisfit("[18446744073709551617]", Types.LONG);
    assertMisfit("[18446744073709551617]", Types.SHORT);
    assertMisfit("[40000]", Types.SHORT);
    assertMisfit("[1.5]", Types.LONG);
    assertMisfit("[\"secret\"]", Types.LONG);
    assertMisfit("[\"secret\"]", Types.UUID_TYPE);
    assertMisfit("[\"secret\"]", Types.INSTANT);
    assertMisfit("[1e60]", Types.FLOAT);
    assertMisfit("[1]", Types.TEXT);
    assertMisfit("{\"secret\": 1}", Types.TEXT);
    assertMisfit("[\"secret\"", Types.TEXT);
    assertMisfit("[\"secret\"] 1", Types.TEXT);
  }

  private static void assertMisfit(String json, ColumnType<?> element) {
    var thrown =
        assertThrows(
            IllegalArgumentException.class, () -> JsonElements.read(json, element), () -> json);
    assertFalse(thrown.getMessage().contains("secret"), thrown.getMessage());
  }
}
