package dev.testudo.orm.testing.compliance.model;

import dev.testudo.orm.annotation.Column;
import dev.testudo.orm.annotation.Id;
import dev.testudo.orm.annotation.Model;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Columns that may be NULL, for conditions. */
@Model
public class Cell {
  @Id public Long id;
  public @Nullable Integer a;
  public @Nullable Integer b;

  @Column(length = 10)
  public @Nullable String t;

  public @Nullable Boolean flag;
  public @Nullable LocalDate day;
  public int n;

  public Cell() {}

  public Cell(
      @Nullable Integer a, @Nullable Integer b, @Nullable String t, @Nullable Boolean flag) {
    this.a = a;
    this.b = b;
    this.t = t;
    this.flag = flag;
  }
}
