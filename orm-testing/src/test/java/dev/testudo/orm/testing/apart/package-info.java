/** Models that refer to each other out of two packages. */
package dev.testudo.orm.testing.apart;
