/**
 * What the tutorials of asynchronous database access in Python show, one lesson a file. A lesson
 * runs on a thread that may wait, so that it reads like its original. Imports the API of Testudo
 * and the models of the blog.
 */
@NullMarked
package dev.testudo.orm.sample.tutorial;

import org.jspecify.annotations.NullMarked;
