package dev.testudo.orm.tx;

import dev.testudo.orm.metamodel.ModelValidator;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What operations on a database find around them, besides the database.
 *
 * @param clock what stamps rows
 * @param seal what signs the cursors of pages
 * @param listeners who is told when objects are stored and deleted
 * @param actor gives who acts at the moment, null if nobody is known; asked on the thread of the
 *     caller
 * @param validators what looks at objects before they are stored
 */
public record Surroundings(
    Clock clock,
    Seal seal,
    ModelListeners listeners,
    Supplier<? extends @Nullable Object> actor,
    List<ModelValidator> validators) {

  /** Nobody listens, and nobody is known. */
  public static Surroundings of(Clock clock, Seal seal) {
    return new Surroundings(clock, seal, new ModelListeners(), () -> null, List.of());
  }
}
