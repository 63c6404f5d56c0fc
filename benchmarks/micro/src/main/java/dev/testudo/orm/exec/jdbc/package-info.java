/**
 * A door to what the JDBC transport does with rows. It stands in that package because its classes
 * are nobody else's business; on the class path a package may lie in two jars.
 */
@NullMarked
package dev.testudo.orm.exec.jdbc;

import org.jspecify.annotations.NullMarked;
