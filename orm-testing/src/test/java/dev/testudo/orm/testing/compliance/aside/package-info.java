/** A model in a schema of its own, which not every engine has. */
package dev.testudo.orm.testing.compliance.aside;
