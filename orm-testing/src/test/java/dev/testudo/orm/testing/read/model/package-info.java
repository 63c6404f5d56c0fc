/** Rows to read. */
package dev.testudo.orm.testing.read.model;
