package dev.testudo.benchmarks.report;

import dev.testudo.orm.testing.server.Engine;

/**
 * What a process took.
 *
 * @param engine the database engine
 * @param test the number of the test
 * @param contender the name of the contender
 * @param startMillis from the start of the JVM to the answer to a first query
 * @param residentKib its memory at the end; 0 if the system did not tell
 */
public record Footprint(
    Engine engine, int test, String contender, long startMillis, long residentKib) {}
