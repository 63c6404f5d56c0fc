/** Roads between towns. */
package dev.testudo.orm.testing.apart.road;
