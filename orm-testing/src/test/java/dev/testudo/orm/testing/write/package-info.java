/** What writing does beyond storing whole objects, on every engine. */
@NullMarked
package dev.testudo.orm.testing.write;

import org.jspecify.annotations.NullMarked;
