/**
 * Which databases there are and which models belong to them: immutable records, made from JSON or
 * from Java with the same words and the same checks. Every mistake is a {@link
 * dev.testudo.orm.error.ConfigurationException} that names the path of the wrong key. May import
 * {@code error} of the project, and Jackson's streaming parser.
 */
@NullMarked
package dev.testudo.orm.config;

import org.jspecify.annotations.NullMarked;
