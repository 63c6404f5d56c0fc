package dev.testudo.orm.dialect;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The offsets that a zone has and had, for engines that know no zones.
 *
 * @param seconds the moments at which the offset changes, in seconds since 1970, with commas
 * @param offsets the offset before the first change and after each one, in seconds, with commas
 */
record ZoneOffsets(String seconds, String offsets) {
  /** Until when changes of summer time are written out. */
  private static final Instant HORIZON = Instant.parse("2100-01-01T00:00:00Z");

  private static final Map<ZoneId, ZoneOffsets> KNOWN = new ConcurrentHashMap<>();

  static ZoneOffsets of(ZoneId zone) {
    return KNOWN.computeIfAbsent(zone, ZoneOffsets::compute);
  }

  private static ZoneOffsets compute(ZoneId zone) {
    ZoneRules rules = zone.getRules();
    var seconds = new StringJoiner(", ");
    var offsets = new StringJoiner(", ");
    Instant at = Instant.parse("0001-01-01T00:00:00Z");
    offsets.add(Integer.toString(rules.getOffset(at).getTotalSeconds()));
    @Nullable ZoneOffsetTransition next = rules.nextTransition(at);
    while (next != null && next.getInstant().isBefore(HORIZON)) {
      seconds.add(Long.toString(next.toEpochSecond()));
      offsets.add(Integer.toString(next.getOffsetAfter().getTotalSeconds()));
      next = rules.nextTransition(next.getInstant());
    }
    return new ZoneOffsets(seconds.toString(), offsets.toString());
  }
}
