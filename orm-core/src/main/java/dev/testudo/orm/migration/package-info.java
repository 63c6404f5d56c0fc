/**
 * Brings a database's tables in line with the models: creates what is missing, tells what differs.
 * May import {@code exec}, {@code tx}, {@code dialect}, {@code schema}, {@code metamodel}, {@code
 * type} and {@code error}.
 */
@NullMarked
package dev.testudo.orm.migration;

import org.jspecify.annotations.NullMarked;
