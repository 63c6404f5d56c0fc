package dev.testudo.orm.testing.write.model;

import dev.testudo.orm.annotation.Column;
import dev.testudo.orm.annotation.ForeignKey;
import dev.testudo.orm.annotation.Id;
import dev.testudo.orm.annotation.Model;
import dev.testudo.orm.annotation.SoftDelete;
import dev.testudo.orm.relation.One;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** In a folder, and kept when it is deleted. */
@Model
public class Sheet {
  @Id public Long id;

  @Column(length = 40)
  public String title;

  @ForeignKey public One<Folder, Long> folder;

  @SoftDelete public @Nullable Instant deletedAt;

  /** A sheet of a folder. */
  public static Sheet of(String title, Folder folder) {
    var sheet = new Sheet();
    sheet.title = title;
    sheet.folder = One.of(folder);
    return sheet;
  }
}
