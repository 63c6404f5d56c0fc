/**
 * What tests of an application are written with: databases for test classes, a transaction around
 * each test that is rolled back, counted statements, faults, and factories of objects. May import
 * the ORM's exported packages, {@code server}, JUnit and OpenTest4J.
 */
@NullMarked
package dev.testudo.orm.testing.kit;

import org.jspecify.annotations.NullMarked;
