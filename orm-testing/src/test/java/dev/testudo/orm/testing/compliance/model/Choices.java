package dev.testudo.orm.testing.compliance.model;

import dev.testudo.orm.annotation.Column;
import dev.testudo.orm.annotation.Convert;
import dev.testudo.orm.annotation.Model;
import org.jspecify.annotations.Nullable;

/** Enums and converted types. */
@Model
public class Choices extends Numbered {
  public Mood mood = Mood.GOOD;

  @Column(length = 5)
  public Status status = Status.NEW;

  public Level level = Level.LOW;

  @Convert(Money.Cents.class)
  public Money money = new Money(0);

  @Column(length = 10)
  @Convert(Celsius.Written.class)
  public Celsius celsius = new Celsius(0);

  public @Nullable Mood maybeMood;

  @Column(length = 5)
  public @Nullable Status maybeStatus;

  public @Nullable Level maybeLevel;

  @Convert(Money.Cents.class)
  public @Nullable Money maybeMoney;
}
