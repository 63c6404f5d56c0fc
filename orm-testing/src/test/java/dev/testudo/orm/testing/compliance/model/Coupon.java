package dev.testudo.orm.testing.compliance.model;

import dev.testudo.orm.annotation.Id;
import dev.testudo.orm.annotation.Model;

/** Nothing but a key that the database counts. */
@Model
public class Coupon {
  @Id public Long id;
}
