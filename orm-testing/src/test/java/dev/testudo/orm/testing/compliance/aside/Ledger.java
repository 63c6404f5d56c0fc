package dev.testudo.orm.testing.compliance.aside;

import dev.testudo.orm.annotation.Column;
import dev.testudo.orm.annotation.Id;
import dev.testudo.orm.annotation.Index;
import dev.testudo.orm.annotation.Model;

/** In a schema that is not the connection's own. */
@Model(schema = "testudo_aside", comment = "Set aside")
@Index(fields = "amount")
public class Ledger {
  @Id public Long id;

  @Column(length = 20, unique = true)
  public String entry;

  public long amount;
}
