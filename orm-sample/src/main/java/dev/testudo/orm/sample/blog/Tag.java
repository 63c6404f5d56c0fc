package dev.testudo.orm.sample.blog;

import dev.testudo.orm.annotation.Column;
import dev.testudo.orm.annotation.Id;
import dev.testudo.orm.annotation.Model;
import dev.testudo.orm.annotation.View;
import org.jspecify.annotations.Nullable;

/** What a post is about. */
@Model
@View(name = "TagOut")
@View(name = "TagIn", input = true)
public record Tag(@Id @Nullable Long id, @Column(length = 30, unique = true) String name) {}
