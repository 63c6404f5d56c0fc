package dev.testudo.orm.library;

import dev.testudo.orm.relation.Many;

/** What several authors may have, and an author several of. */
public record Award(String code, Many<Author> authors) {}
