/** A model of the tests whose values are encrypted, so that it needs keys. */
@NullMarked
package dev.testudo.orm.web.vault;

import org.jspecify.annotations.NullMarked;
