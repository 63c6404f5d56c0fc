package dev.testudo.orm.dialect;

import dev.testudo.orm.ast.Term;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All of a statement that its text depends on, so without its values: two statements of the same
 * shape have the same text.
 */
final class Shape {
  // As the walk fills it: no copy is made only to look a text up.
  private final List<Object> tokens;
  private final int hash;
  private final List<Term> inputs;

  /**
   * A shape.
   *
   * @param tokens what the text depends on, in the order of a walk; not copied
   * @param inputs the terms that hold values, each instance once, in the order of the same walk
   */
  Shape(List<Object> tokens, List<Term> inputs) {
    this.tokens = tokens;
    this.hash = tokens.hashCode();
    this.inputs = inputs;
  }

  /** The terms that hold the values of the statement behind this shape. */
  List<Term> inputs() {
    return inputs;
  }

  /** The same shape without the values, to be kept. */
  Shape withoutValues() {
    return new Shape(new ArrayList<>(tokens), List.of());
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Shape shape && hash == shape.hash && tokens.equals(shape.tokens);
  }
}
