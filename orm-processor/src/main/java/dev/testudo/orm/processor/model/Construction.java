package dev.testudo.orm.processor.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How objects are made.
 *
 * @param empty whether there is a constructor without parameters
 * @param parameters the parameters of the constructor that names every stored field, in order; null
 *     if there is none
 */
public record Construction(boolean empty, @Nullable List<String> parameters) {}
