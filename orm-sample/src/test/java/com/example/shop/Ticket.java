package com.example.shop;

import dev.testudo.orm.annotation.Id;
import dev.testudo.orm.annotation.Model;
import java.util.UUID;

/** A model whose key Testudo makes. */
@Model
public class Ticket {
  @Id public UUID id;
  public String subject;
}
