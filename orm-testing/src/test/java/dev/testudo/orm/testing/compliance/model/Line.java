package dev.testudo.orm.testing.compliance.model;

import dev.testudo.orm.annotation.Column;
import dev.testudo.orm.annotation.Id;
import dev.testudo.orm.annotation.Model;

/** A composite key. */
@Model(table = "order_line")
public class Line {
  @Id public long orderId;
  @Id public int line;

  @Column(length = 40)
  public String article;

  public int amount;

  public Line() {}

  public Line(long orderId, int line, String article, int amount) {
    this.orderId = orderId;
    this.line = line;
    this.article = article;
    this.amount = amount;
  }
}
