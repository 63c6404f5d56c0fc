package com.example.graph;

import dev.testudo.orm.annotation.Id;
import dev.testudo.orm.annotation.Model;

/** Has a key of two fields. */
@Model
public class Seat {
  @Id public int line;
  @Id public int place;
  public boolean covered;
}
