/** A blog: users write posts, which have tags and comments. */
package dev.testudo.orm.testing.blog.model;
