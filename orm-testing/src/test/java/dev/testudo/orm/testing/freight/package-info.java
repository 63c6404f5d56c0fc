/** Relations of every kind, on every engine. */
package dev.testudo.orm.testing.freight;
