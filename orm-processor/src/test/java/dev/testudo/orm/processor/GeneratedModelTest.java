package dev.testudo.orm.processor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.ast.Source;
import dev.testudo.orm.metamodel.Field;
import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.type.ColumnType;
import dev.testudo.orm.type.Kind;
import java.math.BigDecimal;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiles models, loads what was written, and reads and writes rows with it. */
final class GeneratedModelTest {
  @TempDir Path folder;

  @Test
  void readsEveryTypeAndGivesTheSameValuesBack() throws Exception {
    var type = load("com.example.types.EverythingModel", "Everything");
    List<@Nullable Object> row = sample(type, 1);

    Object model = type.read(new RowOf(row), 0);

    assertValues(row, type, model);
    assertTrue(type.isMutable());
  }

  @Test
  void readsARowThatStartsBehindOtherColumns() throws Exception {
    var type = load("com.example.types.EverythingModel", "Everything");
    List<@Nullable Object> row = new ArrayList<>(Collections.nCopies(3, "other"));
    row.addAll(sample(type, 1));

    Object model = type.read(new RowOf(row), 3);

    assertValues(row.subList(3, row.size()), type, model);
  }

  @Test
  void replacesEachFieldByItself() throws Exception {
    var type = load("com.example.types.EverythingModel", "Everything");
    List<@Nullable Object> row = sample(type, 1);
    Object model = type.read(new RowOf(row), 0);
    List<@Nullable Object> other = sample(type, 2);

    for (int i = 0; i < other.size(); i++) {
      assertSame(model, type.with(model, i, new RowOf(other), i));
      row.set(i, other.get(i));
      assertValues(row, type, model);
    }
  }

  @Test
  void refusesNullWhereTheFieldDoesAndKnowsWhere() throws Exception {
    var type = load("com.example.types.EverythingModel", "Everything");
    for (Field<?> field : type.table().fields()) {
      List<@Nullable Object> row = sample(type, 1);
      row.set(field.index(), null);
      var values = new RowOf(row);
      boolean partOfAbsent = field.name().startsWith("other") || field.name().contains(".geo.");

      if (!field.nullable()) {
        var failure =
            assertThrows(IllegalArgumentException.class, () -> type.read(values, 0), field::name);
        assertEquals("the value is NULL", failure.getMessage());
        assertEquals(field.index(), values.lastIndex());
      } else if (!partOfAbsent) {
        assertNull(type.value(type.read(values, 0), field.index()), field::name);
      }
    }
  }

  @Test
  void anEmbeddedRecordIsAbsentIfAllOfItsColumnsAreNull() throws Exception {
    var type = load("com.example.types.EverythingModel", "Everything");
    List<@Nullable Object> row = sample(type, 1);
    for (Field<?> field : type.table().fields()) {
      if (field.name().startsWith("other.")) {
        row.set(field.index(), null);
      }
    }

    Object model = type.read(new RowOf(row), 0);

    assertValues(row, type, model);
    int street = type.table().field("other.street").index();
    assertNull(type.value(type.with(model, street, new RowOf(sample(type, 2)), street), street));
  }

  @Test
  void readsARecordThroughItsConstructorAndCopiesIt() throws Exception {
    var type = load("com.example.blog.TagModel", "Tag");
    Object tag = type.read(new RowOf(List.of(7L, "java")), 0);

    Object other = type.with(tag, 1, new RowOf(List.of("c")), 0);

    assertEquals("Tag[id=7, name=java]", tag.toString());
    assertEquals("Tag[id=7, name=c]", other.toString());
    assertEquals("Tag[id=8, name=d]", type.fill(tag, new RowOf(List.of(8L, "d")), 0).toString());
    assertNotSame(tag, other);
    assertFalse(type.isMutable());
    assertEquals(7L, type.key(tag));
    assertEquals(7L, type.keyValue(7L, 0));
    assertThrows(
        IndexOutOfBoundsException.class, () -> type.with(tag, 2, new RowOf(List.of("c")), 0));
  }

  @Test
  void aPrimitiveIdentityOfZeroIsNoKey() throws Exception {
    var type = load("com.example.types.EverythingModel", "Everything");
    List<@Nullable Object> row = sample(type, 1);
    row.set(0, 0);

    assertNull(type.key(type.read(new RowOf(row), 0)));
    row.set(0, 5);
    assertEquals(5, type.key(type.read(new RowOf(row), 0)));
  }

  @Test
  void severalKeyFieldsBecomeARecord() throws Exception {
    var type = load("com.example.shop.LineModel", "Line");
    Object line = type.read(new RowOf(List.of(7L, 2, 100)), 0);

    Object key = type.key(line);

    assertEquals("LineKey[orderId=7, line=2]", String.valueOf(key));
    assertEquals(7L, type.keyValue(key, 0));
    assertEquals(2, type.keyValue(key, 1));
    assertEquals(100, type.value(type.with(line, 1, new RowOf(List.of(3)), 0), 2));
    assertEquals("sales", type.table().schema());
    assertEquals("line_amount", type.table().checks().get(0).name());
  }

  @Test
  void aBaseGivesItsColumnsFirstAndItsPathToTheModels() throws Exception {
    var type = load("com.example.shop.ShopModel", "Audited", "Shop");

    Object path = type.path(new Source(null, "shop"));

    assertEquals("com.example.shop.AuditedPath", path.getClass().getSuperclass().getName());
    assertEquals(
        List.of("created_at", "deleted_at", "id", "address_street", "address_geo_lat"),
        type.table().fields().stream().map(Field::column).limit(5).toList());
  }

  private void assertValues(
      List<@Nullable Object> row, ModelType<Object, Object, Object> type, Object model) {
    for (Field<?> field : type.table().fields()) {
      Object expected = row.get(field.index());
      Object actual = type.value(model, field.index());
      if (expected instanceof byte[] bytes) {
        assertArrayEquals(bytes, (byte[]) actual, field::name);
      } else {
        assertEquals(expected, actual, field::name);
      }
    }
  }

  /** A stored value for each column; different for each seed. */
  private static List<@Nullable Object> sample(ModelType<Object, Object, Object> type, int seed) {
    List<@Nullable Object> row = new ArrayList<>();
    for (Field<?> field : type.table().fields()) {
      row.add(sample(field, seed));
    }
    return row;
  }

  private static Object sample(Field<?> field, int seed) {
    boolean even = seed % 2 == 0;
    if (field.name().equals("level")) {
      return even ? 10 : 0;
    } else if (field.name().equals("status")) {
      return even ? "p" : "n";
    } else if (field.name().toLowerCase(Locale.ROOT).contains("mood")) {
      String mood = even ? "SAD" : "HAPPY";
      return field.type().kind() == Kind.ARRAY ? List.of(mood) : mood;
    } else if (field.type().kind() == Kind.ARRAY) {
      return List.of(plain(field.type().element(), seed));
    } else if (field.name().equals("maybeJson")) {
      return "{\"street\":\"s" + seed + "\",\"city\":null,\"geo\":null}";
    }
    return plain(field.type(), seed);
  }

  private static Object plain(ColumnType<?> type, int seed) {
    return switch (type.kind()) {
      case BOOLEAN -> seed % 2 == 0;
      case SHORT -> (short) seed;
      case INTEGER -> seed;
      case LONG -> (long) seed;
      case FLOAT -> seed + 0.5f;
      case DOUBLE -> seed + 0.25;
      case DECIMAL -> BigDecimal.valueOf(seed).setScale(type.scale());
      case TEXT -> String.valueOf((char) ('a' + seed));
      case BYTES -> new byte[] {(byte) seed};
      case INSTANT -> Instant.ofEpochSecond(seed);
      case DATE -> LocalDate.ofEpochDay(seed);
      case TIME -> LocalTime.of(seed, 0);
      case DATE_TIME -> LocalDateTime.of(2026, 1, seed, 0, 0);
      case UUID -> new UUID(seed, seed);
      case JSON -> "{\"a\":[" + seed + "]}";
      case ARRAY -> throw new IllegalArgumentException("no array of arrays");
    };
  }

  @SuppressWarnings("unchecked") // The classes do not exist when this test is compiled.
  private ModelType<Object, Object, Object> load(String name, String... shapes) throws Exception {
    var compilation = Compiled.into(folder);
    for (String shape : shapes) {
      compilation.source(Shapes.source(shape));
    }
    assertEquals(List.of(), compilation.run().problems());
    var loader = new URLClassLoader(new URL[] {folder.resolve("classes").toUri().toURL()});
    var field = loader.loadClass(name).getDeclaredField("MODEL");
    field.setAccessible(true);
    return (ModelType<Object, Object, Object>) field.get(null);
  }
}
