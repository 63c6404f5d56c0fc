/**
 * Runs queries: criteria in, models out. May import {@code exec}, {@code tx}, {@code query}, {@code
 * dialect}, {@code metamodel}, {@code ast}, {@code type} and {@code error}.
 */
@NullMarked
package dev.testudo.orm.fetch;

import org.jspecify.annotations.NullMarked;
