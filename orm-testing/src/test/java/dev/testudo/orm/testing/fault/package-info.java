/** What happens to transactions when networks and servers fail. May import everything. */
@NullMarked
package dev.testudo.orm.testing.fault;

import org.jspecify.annotations.NullMarked;
