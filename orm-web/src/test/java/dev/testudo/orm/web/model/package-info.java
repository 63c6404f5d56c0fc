/** Models of the tests. */
@NullMarked
package dev.testudo.orm.web.model;

import org.jspecify.annotations.NullMarked;
