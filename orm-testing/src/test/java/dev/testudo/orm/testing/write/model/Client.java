package dev.testudo.orm.testing.write.model;

import dev.testudo.orm.annotation.Column;
import dev.testudo.orm.annotation.Id;
import dev.testudo.orm.annotation.Model;
import dev.testudo.orm.annotation.Reverse;
import dev.testudo.orm.annotation.Tenant;
import dev.testudo.orm.annotation.Unique;
import dev.testudo.orm.relation.Many;

/** A client of one of several firms. */
@Model
@Unique(fields = {"firm", "name"})
public class Client {
  @Id public Long id;

  @Tenant
  @Column(length = 20)
  public String firm;

  @Column(length = 40)
  public String name;

  public int points;

  @Reverse("client")
  public Many<Bill> bills;

  /** A client of a name. */
  public static Client of(String name, int points) {
    var client = new Client();
    client.name = name;
    client.points = points;
    return client;
  }
}
