package dev.testudo.orm.testing.blog.model;

import dev.testudo.orm.annotation.Column;
import dev.testudo.orm.annotation.Id;
import dev.testudo.orm.annotation.Model;
import dev.testudo.orm.annotation.Reverse;
import dev.testudo.orm.relation.Many;
import org.jspecify.annotations.Nullable;

/** What entries are about. */
@Model
public record Topic(
    @Id @Nullable Long id,
    @Column(length = 30, unique = true) String name,
    @Reverse("topics") @Nullable Many<Entry> entries) {
  public static Topic of(String name) {
    return new Topic(null, name, null);
  }
}
