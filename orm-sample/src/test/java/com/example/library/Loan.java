package com.example.library;

import dev.testudo.orm.annotation.Column;
import dev.testudo.orm.annotation.ForeignKey;
import dev.testudo.orm.annotation.Id;
import dev.testudo.orm.annotation.Model;
import dev.testudo.orm.annotation.OnDelete;
import dev.testudo.orm.annotation.View;
import dev.testudo.orm.relation.One;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A book in the hands of a reader; it is open until it was returned. */
@Model
@View(name = "LoanOut")
@View(
    name = "LoanIn",
    input = true,
    include = {"reader", "due"})
public class Loan {
  @Id public Long id;

  @ForeignKey(onDelete = OnDelete.CASCADE)
  public One<Book, Long> book;

  @Column(length = 80)
  public String reader;

  public LocalDate due;
  public @Nullable LocalDate returned;
}
