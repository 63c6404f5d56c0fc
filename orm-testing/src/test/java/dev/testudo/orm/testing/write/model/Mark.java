package dev.testudo.orm.testing.write.model;

import dev.testudo.orm.annotation.Column;
import dev.testudo.orm.annotation.Id;
import dev.testudo.orm.annotation.Model;
import dev.testudo.orm.annotation.SoftDelete;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** What folders are marked with. */
@Model
public record Mark(
    @Id @Nullable Long id,
    @Column(length = 20) String word,
    @SoftDelete @Nullable LocalDateTime deletedAt) {}
