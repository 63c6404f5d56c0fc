package dev.testudo.orm.testing.compliance.model;

import dev.testudo.orm.annotation.Column;
import dev.testudo.orm.annotation.Model;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists and arrays of scalars. */
@Model
public class Lists extends Numbered {
  public List<String> texts = List.of();
  public List<Integer> ints = List.of();
  public List<Long> longs = List.of();
  public List<Double> doubles = List.of();
  public List<Boolean> booleans = List.of();
  public List<UUID> uuids = List.of();
  public List<Instant> instants = List.of();
  public List<LocalDate> dates = List.of();
  public List<LocalTime> times = List.of();
  public List<LocalDateTime> dateTimes = List.of();
  public List<Mood> moods = List.of();

  @Column(precision = 30, scale = 5)
  public List<BigDecimal> decimals = List.of();

  @Column(length = 10)
  public List<String> limited = List.of();

  public String[] textArray = {};
  public int[] intArray = {};
  public long[] longArray = {};
  public short[] shortArray = {};
  public double[] doubleArray = {};
  public float[] floatArray = {};
  public boolean[] booleanArray = {};
  public UUID[] uuidArray = {};
  public @Nullable List<String> maybeTexts;
  public long @Nullable [] maybeLongs;
}
