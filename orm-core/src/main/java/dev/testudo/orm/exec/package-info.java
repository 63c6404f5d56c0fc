/**
 * Our own small driver interface: a transport per driver below it, translation of errors, logging
 * and counting above. May import {@code dialect}, {@code metamodel}, {@code ast}, {@code type},
 * {@code config} and {@code error}.
 */
@NullMarked
package dev.testudo.orm.exec;

import org.jspecify.annotations.NullMarked;
