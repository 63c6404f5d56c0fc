/** Towns, which know the roads that lead out of them. */
package dev.testudo.orm.testing.apart.town;
