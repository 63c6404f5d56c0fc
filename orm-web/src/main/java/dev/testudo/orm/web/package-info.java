/**
 * Puts an Orm behind a Vert.x Web router: its life cycle, requests as {@link
 * dev.testudo.orm.web.Call}s, failures as problem documents, models as JSON. It uses the public API
 * of the core and nothing below it.
 */
@NullMarked
package dev.testudo.orm.web;

import org.jspecify.annotations.NullMarked;
