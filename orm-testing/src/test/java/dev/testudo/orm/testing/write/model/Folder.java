package dev.testudo.orm.testing.write.model;

import dev.testudo.orm.annotation.Column;
import dev.testudo.orm.annotation.Id;
import dev.testudo.orm.annotation.ManyToMany;
import dev.testudo.orm.annotation.Model;
import dev.testudo.orm.annotation.Reverse;
import dev.testudo.orm.annotation.SoftDelete;
import dev.testudo.orm.annotation.UpdatedBy;
import dev.testudo.orm.annotation.Version;
import dev.testudo.orm.relation.Many;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Its rows are kept when they are deleted. */
@Model
public class Folder {
  @Id public Long id;

  @Column(length = 40, unique = true)
  public String name;

  @SoftDelete public @Nullable Instant deletedAt;

  @UpdatedBy
  @Column(length = 30)
  public @Nullable String updatedBy;

  @Version public int version;

  @Reverse("folder")
  public Many<Sheet> sheets;

  @ManyToMany(through = "folder_mark")
  public Many<Mark> marks;

  /** A folder of a name. */
  public static Folder of(String name) {
    var folder = new Folder();
    folder.name = name;
    return folder;
  }
}
