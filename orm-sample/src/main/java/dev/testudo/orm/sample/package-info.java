/**
 * A command line program that stores users. Imports the API of Testudo, the sample's own models,
 * picocli, and nothing of the drivers: which database it is, the configuration says.
 */
@NullMarked
package dev.testudo.orm.sample;

import org.jspecify.annotations.NullMarked;
