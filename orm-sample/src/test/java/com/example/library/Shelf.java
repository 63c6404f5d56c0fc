package com.example.library;

import dev.testudo.orm.annotation.Column;
import dev.testudo.orm.annotation.Id;
import dev.testudo.orm.annotation.Model;
import dev.testudo.orm.annotation.Reverse;
import dev.testudo.orm.annotation.View;
import dev.testudo.orm.relation.Many;

/** A shelf, and the books on it. */
@Model
@View(name = "ShelfIn", input = true)
@View(name = "ShelfOut", nested = @View.Nested(field = "books", view = "BookOut"))
public class Shelf {
  @Id public Long id;

  @Column(length = 20, unique = true)
  public String label;

  @Reverse("shelf")
  public Many<Book> books;
}
