package dev.testudo.orm.testing.compliance.model;

import dev.testudo.orm.annotation.Column;
import dev.testudo.orm.annotation.Id;
import dev.testudo.orm.annotation.Index;
import dev.testudo.orm.annotation.Model;
import dev.testudo.orm.annotation.Unique;

/** Names as long as they may be, of which the names of constraints are made. */
@Model(table = "a_table_with_a_name_that_is_exactly_as_long_as_any_name_may_be_")
@Unique(fields = {"first", "second"})
@Unique(fields = {"second", "first"})
@Index(fields = {"first", "third"})
@Index(fields = {"second", "third"})
public class Longest {
  @Id public Long id;

  @Column(name = "the_first_column_with_a_name_that_is_as_long_as_names_may_be_1x")
  public int first;

  @Column(name = "the_first_column_with_a_name_that_is_as_long_as_names_may_be_2x")
  public int second;

  @Column(name = "the_first_column_with_a_name_that_is_as_long_as_names_may_be_3x")
  public int third;
}
