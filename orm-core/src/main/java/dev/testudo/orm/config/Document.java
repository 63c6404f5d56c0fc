package dev.testudo.orm.config;

/**
 * A JSON text, parsed.
 *
 * @param origin its name, and where its keys are
 * @param root its value
 */
record Document(Origin origin, Json root) {}
