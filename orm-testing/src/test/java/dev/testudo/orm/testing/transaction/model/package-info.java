/** The models that the tests of transactions store. */
@NullMarked
package dev.testudo.orm.testing.transaction.model;

import org.jspecify.annotations.NullMarked;
