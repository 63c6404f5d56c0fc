/**
 * The transport for databases inside this process, H2 and SQLite, on plain JDBC: worker threads
 * that own their connections, results delivered on the caller's context. The only package that
 * imports {@code java.sql} and the two drivers; beside them it may import {@code exec} and what
 * that may import.
 */
@NullMarked
package dev.testudo.orm.exec.jdbc;

import org.jspecify.annotations.NullMarked;
