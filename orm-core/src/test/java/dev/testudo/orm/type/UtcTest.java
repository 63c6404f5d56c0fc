package dev.testudo.orm.type;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class UtcTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1970-01-01T00:00:00Z",
        "1969-12-31T23:59:59.999999999Z",
        "2024-02-29T12:30:45.123456Z",
        "-0001-03-01T00:00:00.000000001Z"
      })
  void momentsAreWhatTheyAreByTheRulesOfTheZone(String text) {
    Instant moment = Instant.parse(text);

    assertEquals(LocalDateTime.ofInstant(moment, ZoneOffset.UTC), Utc.dateTime(moment));
    assertEquals(LocalDate.ofInstant(moment, ZoneOffset.UTC), Utc.date(moment));
    assertEquals(moment.atOffset(ZoneOffset.UTC), Utc.offset(moment));
  }
}
