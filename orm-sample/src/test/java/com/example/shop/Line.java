package com.example.shop;

import dev.testudo.orm.annotation.Id;
import dev.testudo.orm.annotation.Model;

/** A model with a key of two parts. */
@Model
public class Line {
  @Id public long orderId;
  @Id public int line;
  public int quantity;
}
