package dev.testudo.benchmarks.model.tree;

import dev.testudo.orm.annotation.Column;
import dev.testudo.orm.annotation.CreatedAt;
import dev.testudo.orm.annotation.ForeignKey;
import dev.testudo.orm.annotation.Id;
import dev.testudo.orm.annotation.Index;
import dev.testudo.orm.annotation.ManyToMany;
import dev.testudo.orm.annotation.Model;
import dev.testudo.orm.annotation.Reverse;
import dev.testudo.orm.relation.Many;
import dev.testudo.orm.relation.One;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The journal of Test 2. */
@Model(table = "journal")
@Index(fields = "level")
@Index(fields = "text")
public class Journal {
  @Id public Long id;
  @CreatedAt public Instant timestamp;
  public short level;

  @Column(length = 255)
  public String text;

  @ForeignKey public One<@Nullable Journal, Long> parent;

  @Reverse("parent")
  public Many<Journal> children;

  @ManyToMany(through = "journal_related")
  public Many<Journal> related;
}
