package com.example.shop;

import dev.testudo.orm.annotation.Check;
import dev.testudo.orm.annotation.Column;
import dev.testudo.orm.annotation.Convert;
import dev.testudo.orm.annotation.CreatedAt;
import dev.testudo.orm.annotation.Embedded;
import dev.testudo.orm.annotation.Id;
import dev.testudo.orm.annotation.Index;
import dev.testudo.orm.annotation.Json;
import dev.testudo.orm.annotation.Model;
import dev.testudo.orm.annotation.Transient;
import dev.testudo.orm.annotation.Unique;
import dev.testudo.orm.annotation.UpdatedAt;
import dev.testudo.orm.annotation.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something that can be bought. */
@Model(comment = "What the shop sells")
@Unique(fields = {"brand", "name"})
@Index(fields = {"state", "createdAt"})
@Check("price >= 0")
public class Product {
  @Id public Long id;

  @Column(length = 80)
  public String brand;

  @Column(length = 80)
  public String name;

  @Column(precision = 10, scale = 2)
  public BigDecimal price;

  public State state = State.DRAFT;
  public Grade grade = Grade.STANDARD;
  public @Nullable String description;
  public int stock;
  public List<String> labels = List.of();
  @Json public Map<String, String> attributes = Map.of();
  @Embedded public Size size = new Size(0, 0);

  @Convert(WeightInGrams.class)
  public Weight weight = new Weight(0);

  @Transient public boolean isSelected;
  @CreatedAt public Instant createdAt;
  @UpdatedAt public Instant updatedAt;
  @Version public int version;
}
