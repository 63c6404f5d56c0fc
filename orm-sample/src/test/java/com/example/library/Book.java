package com.example.library;

import dev.testudo.orm.annotation.Column;
import dev.testudo.orm.annotation.ForeignKey;
import dev.testudo.orm.annotation.Id;
import dev.testudo.orm.annotation.Model;
import dev.testudo.orm.annotation.View;
import dev.testudo.orm.relation.One;

/** A book, which stands on a shelf. */
@Model
@View(name = "BookOut")
@View(name = "BookIn", input = true)
public class Book {
  @Id public Long id;

  @Column(length = 13, unique = true)
  public String isbn;

  @Column(length = 200)
  public String title;

  @ForeignKey public One<Shelf, Long> shelf;
}
