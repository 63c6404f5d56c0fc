package dev.testudo.orm.testing.write.model;

import dev.testudo.orm.annotation.Column;
import dev.testudo.orm.annotation.CreatedAt;
import dev.testudo.orm.annotation.Id;
import dev.testudo.orm.annotation.Model;
import dev.testudo.orm.annotation.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What can be made of other rows. */
@Model
public record Tally(
    @Id @Nullable Long id,
    @Column(length = 40) String name,
    int number,
    @Nullable String note,
    @CreatedAt @Nullable Instant createdAt,
    @Version int version) {}
