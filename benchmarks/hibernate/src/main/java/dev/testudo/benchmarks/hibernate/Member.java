package dev.testudo.benchmarks.hibernate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;

/** Who writes posts. */
@Entity
class Member {
  @Id long id;

  String name = "";

  @OneToMany(mappedBy = "author")
  List<Post> posts = new ArrayList<>();
}
