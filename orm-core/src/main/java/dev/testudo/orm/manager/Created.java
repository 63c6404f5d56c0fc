package dev.testudo.orm.manager;

/**
 * An object that was found or made.
 *
 * @param value the object
 * @param created whether it was made by this call
 * @param <M> the model class
 */
public record Created<M>(M value, boolean created) {}
