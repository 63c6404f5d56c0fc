package dev.testudo.benchmarks.report;

import dev.testudo.benchmarks.workload.Task;
import dev.testudo.orm.testing.server.Engine;

/**
 * What a process took.
 *
 * @param engine the database engine
 * @param task what was done
 * @param contender the name of the contender
 * @param startMillis from the start of the JVM to the answer to a first query
 * @param residentKib its memory at the end; 0 if the system did not tell
 */
public record Footprint(
    Engine engine, Task task, String contender, long startMillis, long residentKib) {}
