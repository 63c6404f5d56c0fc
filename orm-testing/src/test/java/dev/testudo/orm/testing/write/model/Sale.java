package dev.testudo.orm.testing.write.model;

import dev.testudo.orm.annotation.Column;
import dev.testudo.orm.annotation.Computed;
import dev.testudo.orm.annotation.CreatedAt;
import dev.testudo.orm.annotation.CreatedBy;
import dev.testudo.orm.annotation.Id;
import dev.testudo.orm.annotation.Model;
import dev.testudo.orm.annotation.ReadOnly;
import dev.testudo.orm.annotation.UpdatedAt;
import dev.testudo.orm.annotation.UpdatedBy;
import dev.testudo.orm.annotation.Version;
import dev.testudo.orm.annotation.WriteOnce;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Columns of each kind that is not written as often as the others. */
@Model
public class Sale {
  @Id public Long id;

  @WriteOnce
  @Column(length = 20, unique = true)
  public String number;

  public int unit;
  public int amount;

  @Computed("unit * amount")
  public @Nullable Integer total;

  @ReadOnly
  @Column(defaultSql = "7")
  public int grade;

  @CreatedAt public Instant createdAt;

  @CreatedBy
  @Column(length = 30)
  public @Nullable String createdBy;

  @UpdatedAt public Instant updatedAt;

  @UpdatedBy
  @Column(length = 30)
  public @Nullable String updatedBy;

  @Version public int version;
}
