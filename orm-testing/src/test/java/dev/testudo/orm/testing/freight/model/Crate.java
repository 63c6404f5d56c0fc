package dev.testudo.orm.testing.freight.model;

import dev.testudo.orm.annotation.Column;
import dev.testudo.orm.annotation.ForeignKey;
import dev.testudo.orm.annotation.Id;
import dev.testudo.orm.annotation.ManyToMany;
import dev.testudo.orm.annotation.Model;
import dev.testudo.orm.annotation.Reverse;
import dev.testudo.orm.relation.Many;
import dev.testudo.orm.relation.One;
import org.jspecify.annotations.Nullable;

/** Has a relation of every kind. */
@Model
public class Crate {
  @Id public Long id;

  @Column(length = 20)
  public String label;

  public int weight;

  @ForeignKey public One<Depot, DepotKey> depot;

  @ForeignKey public One<@Nullable Depot, DepotKey> spare;

  @ForeignKey(to = "code")
  public One<@Nullable Haulier, String> haulier;

  /** Nothing keeps the row that it refers to. */
  @ForeignKey(constraint = false)
  public One<@Nullable Lead, Long> lead;

  @ForeignKey public One<@Nullable Crate, Long> inside;

  @Reverse("inside")
  public Many<Crate> contents;

  @Reverse("crate")
  public One<@Nullable Lead, Long> ownLead;

  @ManyToMany(model = Stowage.class)
  public Many<Trip> trips;

  @ManyToMany public Many<Crate> neighbours;
}
