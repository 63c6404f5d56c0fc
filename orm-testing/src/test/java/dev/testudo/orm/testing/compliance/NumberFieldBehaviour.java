package dev.testudo.orm.testing.compliance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.testudo.orm.dialect.Capability;
import dev.testudo.orm.metamodel.Expr;
import dev.testudo.orm.testing.compliance.model.Numbers;
import dev.testudo.orm.testing.compliance.model.NumbersManager;
import dev.testudo.orm.testing.compliance.model.NumbersPath;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Primitives and their boxes. */
interface NumberFieldBehaviour extends Behaviour {

  private <T> Probe<Numbers, NumbersPath, T> probe(
      BiConsumer<Numbers, @Nullable T> set,
      Function<Numbers, @Nullable T> get,
      Function<NumbersPath, Expr<T>> column) {
    return new Probe<>(new NumbersManager(orm()), Numbers::new, set, get, column);
  }

  @Test
  default void booleansAreKept() {
    probe((m, v) -> m.aBoolean = v, m -> m.aBoolean, p -> p.aBoolean).keeps(true, false);
    var maybe =
        this.<Boolean>probe((m, v) -> m.maybeBoolean = v, m -> m.maybeBoolean, p -> p.maybeBoolean);
    maybe.keeps(true, false);
    maybe.keepsNull();
  }

  @Test
  default void bytesAreKept() {
    Byte[] values = {0, 1, -1, Byte.MIN_VALUE, Byte.MAX_VALUE};
    this.<Byte>probe((m, v) -> m.aByte = v, m -> m.aByte, p -> p.aByte).keeps(values);
    var maybe = this.<Byte>probe((m, v) -> m.maybeByte = v, m -> m.maybeByte, p -> p.maybeByte);
    maybe.keeps(values);
    maybe.keepsNull();
  }

  @Test
  default void shortsAreKept() {
    Short[] values = {0, 1, -1, Short.MIN_VALUE, Short.MAX_VALUE};
    this.<Short>probe((m, v) -> m.aShort = v, m -> m.aShort, p -> p.aShort).keeps(values);
    var maybe = this.<Short>probe((m, v) -> m.maybeShort = v, m -> m.maybeShort, p -> p.maybeShort);
    maybe.keeps(values);
    maybe.keepsNull();
  }

  @Test
  default void intsAreKept() {
    Integer[] values = {0, 1, -1, Integer.MIN_VALUE, Integer.MAX_VALUE};
    this.<Integer>probe((m, v) -> m.anInt = v, m -> m.anInt, p -> p.anInt).keeps(values);
    var maybe = this.<Integer>probe((m, v) -> m.maybeInt = v, m -> m.maybeInt, p -> p.maybeInt);
    maybe.keeps(values);
    maybe.keepsNull();
  }

  @Test
  default void longsAreKept() {
    Long[] values = {
      0L, 1L, -1L, Long.MIN_VALUE, Long.MAX_VALUE, (1L << 53) + 1, Integer.MIN_VALUE - 1L
    };
    this.<Long>probe((m, v) -> m.aLong = v, m -> m.aLong, p -> p.aLong).keeps(values);
    var maybe = this.<Long>probe((m, v) -> m.maybeLong = v, m -> m.maybeLong, p -> p.maybeLong);
    maybe.keeps(values);
    maybe.keepsNull();
  }

  @Test
  default void floatsAreKept() {
    Float[] values = {
      0f, 1f, -1f, 0.1f, 1 / 3f, 16777216f, Float.MAX_VALUE, -Float.MAX_VALUE, Float.MIN_NORMAL
    };
    this.<Float>probe((m, v) -> m.aFloat = v, m -> m.aFloat, p -> p.aFloat).keeps(values);
    var maybe = this.<Float>probe((m, v) -> m.maybeFloat = v, m -> m.maybeFloat, p -> p.maybeFloat);
    maybe.keeps(values);
    maybe.keepsNull();
  }

  @Test
  default void doublesAreKept() {
    Double[] values = {
      0d,
      1d,
      -1d,
      0.1,
      0.1 + 0.2,
      1 / 3d,
      Math.PI,
      1e100,
      9007199254740992d,
      Double.MAX_VALUE,
      -Double.MAX_VALUE,
      Double.MIN_NORMAL
    };
    this.<Double>probe((m, v) -> m.aDouble = v, m -> m.aDouble, p -> p.aDouble).keeps(values);
    var maybe =
        this.<Double>probe((m, v) -> m.maybeDouble = v, m -> m.maybeDouble, p -> p.maybeDouble);
    maybe.keeps(values);
    maybe.keepsNull();
  }

  @Test
  default void subnormalFloatsAreKept() {
    this.<Float>probe((m, v) -> m.aFloat = v, m -> m.aFloat, p -> p.aFloat)
        .keeps(Float.MIN_VALUE, -Float.MIN_VALUE, 1e-40f);
    this.<Double>probe((m, v) -> m.aDouble = v, m -> m.aDouble, p -> p.aDouble)
        .keeps(Double.MIN_VALUE, -Double.MIN_VALUE, 1e-310);
  }

  @Test
  default void floatsThatAreNoNumbersAreKeptOrRefused() {
    var floats = this.<Float>probe((m, v) -> m.aFloat = v, m -> m.aFloat, p -> p.aFloat);
    var doubles = this.<Double>probe((m, v) -> m.aDouble = v, m -> m.aDouble, p -> p.aDouble);
    Float[] someFloats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY};
    Double[] someDoubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
    if (can(Capability.NON_FINITE_FLOATS)) {
      floats.keeps(someFloats);
      doubles.keeps(someDoubles);
    } else {
      floats.keepsOrRefuses(someFloats);
      doubles.keepsOrRefuses(someDoubles);
    }
  }

  @Test
  default void theSignOfZeroDoesNotMatter() {
    var manager = new NumbersManager(orm());
    var stored = manager.create(with(m -> m.aDouble = -0.0)).await();

    assertEquals(0.0, Math.abs(manager.get(stored.id).await().aDouble));
    assertEquals(1, manager.filter(p -> p.aDouble.eq(0.0)).count().await());
    assertEquals(1, manager.filter(p -> p.aDouble.eq(-0.0)).count().await());
  }

  @Test
  default void charactersAreKept() {
    Character[] values = {'a', 'A', ' ', '\'', '\\', 'é', '漢', '\t', '\n', '%', '?'};
    this.<Character>probe((m, v) -> m.aChar = v, m -> m.aChar, p -> p.aChar).keeps(values);
    var maybe =
        this.<Character>probe((m, v) -> m.maybeChar = v, m -> m.maybeChar, p -> p.maybeChar);
    maybe.keeps(values);
    maybe.keepsNull();
    this.<Character>probe((m, v) -> m.aChar = v, m -> m.aChar, p -> p.aChar)
        .refuses("aChar", '\0', '\ud83d');
  }

  @Test
  default void numbersAreSortedAsNumbers() {
    var manager = new NumbersManager(orm());
    for (double value : new double[] {10, 9, -1, 100, 0.5}) {
      manager
          .create(
              with(
                  m -> {
                    m.aDouble = value;
                    m.maybeLong = (long) (value * 2);
                  }))
          .await();
    }
    manager.create(with(m -> m.aDouble = 50)).await();

    var byDouble = manager.orderBy(p -> p.aDouble).list().await();
    var byLong = manager.orderBy(p -> p.maybeLong.desc()).list().await();

    assertEquals(
        List.of(-1.0, 0.5, 9.0, 10.0, 50.0, 100.0), byDouble.stream().map(m -> m.aDouble).toList());
    assertEquals(
        Arrays.asList(null, 200L, 20L, 18L, 1L, -2L),
        byLong.stream().<@Nullable Long>map(m -> m.maybeLong).toList());
    assertEquals(2, manager.filter(p -> p.aDouble.between(0.5, 9.5)).count().await());
  }

  private static Numbers with(java.util.function.Consumer<Numbers> fill) {
    var numbers = new Numbers();
    fill.accept(numbers);
    return numbers;
  }
}
