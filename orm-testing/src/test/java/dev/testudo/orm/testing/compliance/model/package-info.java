/**
 * Models of every shape that Testudo knows, on which the compliance suite works. Not marked for
 * nullness: their fields are filled in by the database.
 */
package dev.testudo.orm.testing.compliance.model;
