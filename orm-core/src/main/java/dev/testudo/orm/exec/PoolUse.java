package dev.testudo.orm.exec;

/**
 * The state of a pool at one moment.
 *
 * @param open connections that are open
 * @param lent connections that run a statement or are held by a caller
 * @param waiting callers that wait for one
 */
public record PoolUse(int open, int lent, int waiting) {}
