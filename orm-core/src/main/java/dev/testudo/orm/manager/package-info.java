/**
 * The asynchronous API: managers, and queries as values. May import {@code raw}, {@code dynamic},
 * {@code fetch}, {@code tx}, {@code exec}, {@code query}, {@code dialect}, {@code metamodel},
 * {@code ast}, {@code type} and {@code error}.
 */
@NullMarked
package dev.testudo.orm.manager;

import org.jspecify.annotations.NullMarked;
