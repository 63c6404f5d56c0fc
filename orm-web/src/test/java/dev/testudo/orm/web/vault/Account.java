package dev.testudo.orm.web.vault;

import dev.testudo.orm.annotation.Column;
import dev.testudo.orm.annotation.Encrypted;
import dev.testudo.orm.annotation.Id;
import dev.testudo.orm.annotation.Model;
import dev.testudo.orm.annotation.View;
import org.jspecify.annotations.Nullable;

/** Somebody's account. */
@Model
@View(name = "AccountOut")
@View(name = "AccountNumber", include = "number")
@View(name = "AccountIn", input = true)
public class Account {
  /** The key. */
  @Id public @Nullable Long id;

  /** Stored encrypted. */
  @Encrypted
  @Column(length = 5)
  public String number = "";
}
