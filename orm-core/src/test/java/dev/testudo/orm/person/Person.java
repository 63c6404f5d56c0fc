package dev.testudo.orm.person;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A model whose facts are written by hand, so that the runtime is tested without the processor. */
public final class Person {
  public @Nullable Long id;
  public String name = "";
  public @Nullable String city;
  public @Nullable Instant createdAt;
  public int version;
}
