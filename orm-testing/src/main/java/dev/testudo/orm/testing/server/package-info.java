/**
 * Databases for tests: one server per engine and JVM, and fresh empty databases on it. A server is
 * given by the user, unpacked from a Maven artifact, or run in a container; where none can be had
 * the test is skipped in plain sight, or fails if the run requires the engine. This package imports
 * the Vert.x clients, Commons Compress, Testcontainers and the JUnit exception types, and nothing
 * of the ORM; each optional library is touched by one class only, so that a missing one is a
 * message and not a linkage error.
 */
@NullMarked
package dev.testudo.orm.testing.server;

import org.jspecify.annotations.NullMarked;
