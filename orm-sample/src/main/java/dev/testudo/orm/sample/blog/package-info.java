/** The models of the web service. Imports annotations and relations only. */
@NullMarked
package dev.testudo.orm.sample.blog;

import org.jspecify.annotations.NullMarked;
