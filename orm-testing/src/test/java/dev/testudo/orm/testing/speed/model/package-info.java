/** The model of the measurements. Not marked for nullness: the database fills in the key. */
package dev.testudo.orm.testing.speed.model;
