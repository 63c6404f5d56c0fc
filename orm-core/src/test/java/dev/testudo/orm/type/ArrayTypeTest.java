package dev.testudo.orm.type;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ArrayTypeTest {

  @Test
  void storesAnArrayOfObjectsAsAListOfTheirStoredForms() {
    ColumnType<Byte[]> type = Types.array(Types.BYTE, Byte[]::new);

    assertEquals(Kind.ARRAY, type.kind());
    assertEquals(Types.BYTE, type.element());
    assertEquals(Arrays.asList((short) 1, null), type.toDatabase(new Byte[] {1, null}));
    assertNull(type.toDatabase(null));
  }

  @Test
  void storesArraysOfPrimitivesAsListsOfBoxes() {
    assertEquals(List.of(1, -2), Types.INT_ARRAY.toDatabase(new int[] {1, -2}));
    assertEquals(List.of(1L), Types.LONG_ARRAY.toDatabase(new long[] {1}));
    assertEquals(List.of((short) 3), Types.SHORT_ARRAY.toDatabase(new short[] {3}));
    assertEquals(List.of(0.5f), Types.FLOAT_ARRAY.toDatabase(new float[] {0.5f}));
    assertEquals(List.of(0.25), Types.DOUBLE_ARRAY.toDatabase(new double[] {0.25}));
    assertEquals(List.of(true), Types.BOOLEAN_ARRAY.toDatabase(new boolean[] {true}));
    assertEquals(List.of(), Types.INT_ARRAY.toDatabase(new int[0]));
  }

  @Test
  void makesArraysOfPrimitivesFromLists() {
    assertArrayEquals(new int[] {1, 2}, PrimitiveArrays.ints(List.of(1, 2)));
    assertArrayEquals(new boolean[] {true}, PrimitiveArrays.booleans(List.of(true)));
  }

  @Test
  void refusesNullInAnArrayOfPrimitives() {
    var failure =
        assertThrows(
            IllegalArgumentException.class, () -> PrimitiveArrays.longs(Arrays.asList(1L, null)));

    assertEquals("an element is NULL, an array of primitives has none", failure.getMessage());
  }
}
