/** A second package with models: an app may have several. */
package dev.testudo.orm.testing.compliance.other;
