/** What transactions do, the same on every engine. */
@NullMarked
package dev.testudo.orm.testing.transaction;

import org.jspecify.annotations.NullMarked;
