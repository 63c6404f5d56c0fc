package dev.testudo.orm.processor.diagnostic;

/**
 * One thing that is wrong.
 *
 * @param code what kind
 * @param place where
 * @param text the whole message, with code and hint
 */
public record Finding(Code code, Place place, String text) {}
