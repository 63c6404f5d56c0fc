package dev.testudo.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Keeps a field out of the reach of requests from outside: they can neither compare nor sort by it,
 * whatever an allow-list says. For password hashes, tokens, and what else must not be guessed at.
 *
 * <pre>{@code
 * @Sensitive
 * @Column(length = 100)
 * public String passwordHash;
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface Sensitive {}
