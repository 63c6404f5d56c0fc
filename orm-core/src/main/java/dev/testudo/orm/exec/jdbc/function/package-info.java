/**
 * The functions that H2 and SQLite lack, in Java: what SQL statements call there, so that they mean
 * the same as on the servers. Plain static methods; NULL in gives NULL out. May import the drivers
 * of both, and nothing of Testudo but {@code type}.
 */
@NullMarked
package dev.testudo.orm.exec.jdbc.function;

import org.jspecify.annotations.NullMarked;
