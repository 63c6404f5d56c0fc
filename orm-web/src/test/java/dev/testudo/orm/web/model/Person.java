package dev.testudo.orm.web.model;

import dev.testudo.orm.annotation.Column;
import dev.testudo.orm.annotation.Id;
import dev.testudo.orm.annotation.Json;
import dev.testudo.orm.annotation.Model;
import dev.testudo.orm.annotation.Reverse;
import dev.testudo.orm.annotation.Sensitive;
import dev.testudo.orm.annotation.View;
import dev.testudo.orm.relation.Many;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody, with a field of most kinds. */
@Model
@View(name = "PersonOut", nested = @View.Nested(field = "pets", view = "PetOut"))
@View(name = "PersonFields", exclude = "token")
@View(
    name = "PersonName",
    include = {"id", "name"},
    snakeCase = true)
@View(
    name = "PersonIn",
    input = true,
    readOnly = "id",
    optional = {"credit", "active"})
@View(name = "PersonPatch", input = true, optional = View.ALL, exclude = "photo")
@View(
    name = "PersonSecret",
    input = true,
    include = {"name", "secret"},
    nested = @View.Nested(field = "pets", view = "PetIn"))
public class Person {
  /** The key. */
  @Id public @Nullable Long id;

  /** Unique. */
  @Column(length = 20, unique = true)
  public String name = "";

  /** Never written. */
  @Sensitive
  @Column(length = 60)
  public String secret = "s3cret";

  /** Exact. */
  @Column(precision = 10, scale = 2)
  public BigDecimal credit = BigDecimal.ZERO;

  /** Truth. */
  public boolean active = true;

  /** May be absent. */
  public @Nullable LocalDate born;

  /** A moment. */
  public Instant seen = Instant.EPOCH;

  /** A UUID that is no key. */
  public UUID token = new UUID(1, 2);

  /** A document. */
  @Json public Map<String, Object> extra = Map.of();

  /** A list. */
  public List<String> tags = List.of();

  /** A part. */
  @dev.testudo.orm.annotation.Embedded public @Nullable Address home;

  /** Bytes. */
  public byte[] photo = {1, 2, 3};

  /** The other side. */
  @Reverse("owner")
  public @Nullable Many<Pet> pets;
}
