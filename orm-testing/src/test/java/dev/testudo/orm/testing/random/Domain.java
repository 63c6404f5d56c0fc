package dev.testudo.orm.testing.random;

import dev.testudo.orm.metamodel.Expr;
import java.util.Comparator;
import java.util.function.Supplier;

/**
 * The values of a type: what a query may compare, sort and group by.
 *
 * @param order how they compare in every database
 * @param isOrdered whether they compare at all but for being equal
 * @param sample a value for a condition
 * @param value an expression over a row
 */
record Domain<T>(
    String name,
    Comparator<T> order,
    boolean isOrdered,
    Supplier<T> sample,
    Supplier<Value<T, Expr<T>>> value) {}
