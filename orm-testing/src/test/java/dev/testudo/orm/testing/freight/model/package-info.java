/** Relations of every kind between a few models. */
package dev.testudo.orm.testing.freight.model;
