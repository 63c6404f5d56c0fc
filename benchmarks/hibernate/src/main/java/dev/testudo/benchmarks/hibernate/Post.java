package dev.testudo.benchmarks.hibernate;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a member writes. */
@Entity
@Table(name = "post")
class Post {
  @Id long id;

  String title = "";

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "author_id")
  @Nullable Member author;

  @ManyToMany
  @JoinTable(
      name = "post_tag",
      joinColumns = @JoinColumn(name = "post_id"),
      inverseJoinColumns = @JoinColumn(name = "tag_id"))
  List<Tag> tags = new ArrayList<>();
}
