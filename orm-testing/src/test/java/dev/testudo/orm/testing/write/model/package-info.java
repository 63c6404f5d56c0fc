/** Models of the tests of writing. */
@NullMarked
package dev.testudo.orm.testing.write.model;

import org.jspecify.annotations.NullMarked;
