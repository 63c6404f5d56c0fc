/**
 * The transports for PostgreSQL, MySQL and MariaDB on the Vert.x SQL clients. Only {@code
 * Postgres*} and {@code MySql*} name types of the optional clients, and each is loaded only where
 * its engine is used. May import {@code exec} and what that may import.
 */
@NullMarked
package dev.testudo.orm.exec.vertx;

import org.jspecify.annotations.NullMarked;
