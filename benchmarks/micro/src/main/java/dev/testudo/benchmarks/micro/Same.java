package dev.testudo.benchmarks.micro;

import dev.testudo.orm.metamodel.ModelType;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares what two sides give. A difference ends the run: one of them would cheat. */
final class Same {
  private Same() {}

  /** Two values that must be equal. */
  static void check(String what, @Nullable Object ours, @Nullable Object byHand) {
    if (!Objects.deepEquals(ours, byHand)) {
      throw new IllegalStateException(
          what + " of Testudo is " + ours + ", by hand it is " + byHand);
    }
  }

  /** Whether two values are one and the same object. */
  static boolean isOne(Object one, Object other) {
    return one == other;
  }

  /** Two objects that must have the same values in all fields. */
  static <M> void check(ModelType<M, ?, ?> model, M ours, M byHand) {
    if (isOne(ours, byHand)) {
      throw new IllegalStateException("An object was compared with itself.");
    }
    for (int field = 0; field < model.table().fields().size(); field++) {
      check(model.describe(field), model.value(ours, field), model.value(byHand, field));
    }
  }
}
