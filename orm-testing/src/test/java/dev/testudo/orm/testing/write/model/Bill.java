package dev.testudo.orm.testing.write.model;

import dev.testudo.orm.annotation.Column;
import dev.testudo.orm.annotation.ForeignKey;
import dev.testudo.orm.annotation.Id;
import dev.testudo.orm.annotation.Model;
import dev.testudo.orm.annotation.SoftDelete;
import dev.testudo.orm.annotation.Tenant;
import dev.testudo.orm.annotation.Version;
import dev.testudo.orm.relation.One;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A bill of a client, of the same firm. */
@Model
public class Bill {
  @Id public Long id;

  @Tenant
  @Column(length = 20)
  public String firm;

  @ForeignKey public One<Client, Long> client;
  public int amount;
  @SoftDelete public @Nullable Instant deletedAt;
  @Version public int version;

  /** A bill of a client. */
  public static Bill of(Client client, int amount) {
    var bill = new Bill();
    bill.client = One.of(client);
    bill.amount = amount;
    return bill;
  }
}
