package dev.testudo.orm.testing.compliance.model;

import dev.testudo.orm.annotation.Column;
import dev.testudo.orm.annotation.Model;
import org.jspecify.annotations.Nullable;

/** Text with and without a limit. */
@Model
public class Texts extends Numbered {
  public String text = "";

  @Column(length = 20)
  public String limited = "";

  public @Nullable String maybeText;

  @Column(length = 20)
  public @Nullable String maybeLimited;

  @Column(length = 5, unique = true)
  public @Nullable String sole;
}
