/**
 * Where statements go, and units of work that succeed or fail as a whole. May import {@code exec},
 * {@code dialect}, {@code ast}, {@code metamodel} and {@code error}.
 */
@NullMarked
package dev.testudo.orm.tx;

import org.jspecify.annotations.NullMarked;
