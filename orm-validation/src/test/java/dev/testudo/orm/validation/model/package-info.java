/** A model with constraints. */
package dev.testudo.orm.validation.model;
