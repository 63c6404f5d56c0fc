package dev.testudo.benchmarks.hibernate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;

/** Who writes posts. */
@Entity
@Table(name = "member")
class Member {
  @Id long id;

  String name = "";

  @OneToMany(mappedBy = "author")
  List<Post> posts = new ArrayList<>();
}
