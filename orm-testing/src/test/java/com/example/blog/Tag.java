package com.example.blog;

import dev.testudo.orm.annotation.*;
import org.jspecify.annotations.Nullable;

@Model
public record Tag(@Id @Nullable Long id, @Column(length = 30, unique = true) String name) {}
