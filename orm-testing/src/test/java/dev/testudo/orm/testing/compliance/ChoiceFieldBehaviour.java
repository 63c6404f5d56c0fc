package dev.testudo.orm.testing.compliance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.error.DataException;
import dev.testudo.orm.error.ValidationException;
import dev.testudo.orm.metamodel.Expr;
import dev.testudo.orm.testing.compliance.model.Celsius;
import dev.testudo.orm.testing.compliance.model.Choices;
import dev.testudo.orm.testing.compliance.model.ChoicesManager;
import dev.testudo.orm.testing.compliance.model.ChoicesPath;
import dev.testudo.orm.testing.compliance.model.Level;
import dev.testudo.orm.testing.compliance.model.Money;
import dev.testudo.orm.testing.compliance.model.Mood;
import dev.testudo.orm.testing.compliance.model.Status;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Enums and converted types. */
interface ChoiceFieldBehaviour extends Behaviour {

  private <T> Probe<Choices, ChoicesPath, T> probe(
      BiConsumer<Choices, @Nullable T> set,
      Function<Choices, @Nullable T> get,
      Function<ChoicesPath, Expr<T>> column) {
    return new Probe<>(new ChoicesManager(orm()), Choices::new, set, get, column);
  }

  @Test
  default void enumsAreKeptByName() {
    this.<Mood>probe((m, v) -> m.mood = v, m -> m.mood, p -> p.mood).keeps(Mood.values());
    var maybe = this.<Mood>probe((m, v) -> m.maybeMood = v, m -> m.maybeMood, p -> p.maybeMood);
    maybe.keeps(Mood.values());
    maybe.keepsNull();
    new ChoicesManager(orm()).create(m -> m.mood = Mood.SO_SO).await();
    assertEquals(List.of("SO_SO"), bench().stored("choices", "mood"));
  }

  @Test
  default void enumsAreKeptByCode() {
    this.<Status>probe((m, v) -> m.status = v, m -> m.status, p -> p.status).keeps(Status.values());
    this.<Level>probe((m, v) -> m.level = v, m -> m.level, p -> p.level).keeps(Level.values());
    var maybe =
        this.<Status>probe((m, v) -> m.maybeStatus = v, m -> m.maybeStatus, p -> p.maybeStatus);
    maybe.keeps(Status.values());
    maybe.keepsNull();
    this.<Level>probe((m, v) -> m.maybeLevel = v, m -> m.maybeLevel, p -> p.maybeLevel).keepsNull();
  }

  @Test
  default void convertedValuesAreKept() {
    Money[] amounts = {
      new Money(0), new Money(-1), new Money(Long.MAX_VALUE), new Money(Long.MIN_VALUE)
    };
    this.<Money>probe((m, v) -> m.money = v, m -> m.money, p -> p.money).keeps(amounts);
    var maybe = this.<Money>probe((m, v) -> m.maybeMoney = v, m -> m.maybeMoney, p -> p.maybeMoney);
    maybe.keeps(amounts);
    maybe.keepsNull();
    var celsius = this.<Celsius>probe((m, v) -> m.celsius = v, m -> m.celsius, p -> p.celsius);
    celsius.keeps(new Celsius(0), new Celsius(-273), new Celsius(12_345_678));
    celsius.refuses("celsius", new Celsius(Integer.MAX_VALUE));
  }

  @Test
  default void aCodeThatNoConstantHasIsAnErrorThatNamesTheField() {
    var manager = new ChoicesManager(orm());
    manager.create(new Choices()).await();
    bench().overwrite("choices", "mood", "ANGRY");

    var failure = Failures.of(DataException.class, manager.all().list());

    assertTrue(failure.getMessage().contains("Choices.mood"), failure.getMessage());
    assertTrue(failure.getMessage().contains("no constant"), failure.getMessage());
    assertTrue(!failure.getMessage().contains("ANGRY"), failure.getMessage());
    bench().overwrite("choices", "mood", "BAD");
    assertEquals(Mood.BAD, manager.all().get().await().mood);
  }

  @Test
  default void nullWhereTheModelWantsNoneIsRefused() {
    var manager = new ChoicesManager(orm());

    Failures.of(ValidationException.class, manager.create(m -> m.mood = null));
    Failures.of(ValidationException.class, manager.create(m -> m.money = null));

    assertEquals(0, manager.count().await());
  }
}
