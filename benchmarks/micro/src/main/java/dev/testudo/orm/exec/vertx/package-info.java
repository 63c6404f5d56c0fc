/**
 * A door to what the Vert.x transport does with values and rows. It stands in that package because
 * its classes are nobody else's business; on the class path a package may lie in two jars.
 */
@NullMarked
package dev.testudo.orm.exec.vertx;

import org.jspecify.annotations.NullMarked;
