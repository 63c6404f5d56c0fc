package dev.testudo.orm.type;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists of boxes to arrays of primitives and back. */
final class PrimitiveArrays {
  private PrimitiveArrays() {}

  static short[] shorts(List<Short> list) {
    short[] array = new short[list.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = present(list.get(i));
    }
    return array;
  }

  static List<Short> list(short[] array) {
    List<Short> list = new ArrayList<>(array.length);
    for (short each : array) {
      list.add(each);
    }
    return list;
  }

  static int[] ints(List<Integer> list) {
    int[] array = new int[list.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = present(list.get(i));
    }
    return array;
  }

  static List<Integer> list(int[] array) {
    List<Integer> list = new ArrayList<>(array.length);
    for (int each : array) {
      list.add(each);
    }
    return list;
  }

  static long[] longs(List<Long> list) {
    long[] array = new long[list.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = present(list.get(i));
    }
    return array;
  }

  static List<Long> list(long[] array) {
    List<Long> list = new ArrayList<>(array.length);
    for (long each : array) {
      list.add(each);
    }
    return list;
  }

  static float[] floats(List<Float> list) {
    float[] array = new float[list.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = present(list.get(i));
    }
    return array;
  }

  static List<Float> list(float[] array) {
    List<Float> list = new ArrayList<>(array.length);
    for (float each : array) {
      list.add(each);
    }
    return list;
  }

  static double[] doubles(List<Double> list) {
    double[] array = new double[list.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = present(list.get(i));
    }
    return array;
  }

  static List<Double> list(double[] array) {
    List<Double> list = new ArrayList<>(array.length);
    for (double each : array) {
      list.add(each);
    }
    return list;
  }

  static boolean[] booleans(List<Boolean> list) {
    boolean[] array = new boolean[list.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = present(list.get(i));
    }
    return array;
  }

  static List<Boolean> list(boolean[] array) {
    List<Boolean> list = new ArrayList<>(array.length);
    for (boolean each : array) {
      list.add(each);
    }
    return list;
  }

  private static <E> E present(@Nullable E element) {
    if (element == null) {
      throw new IllegalArgumentException("an element is NULL, an array of primitives has none");
    }
    return element;
  }
}
