/** Testudo behind a Vert.x Web router. */
module dev.testudo.orm.web {
  requires transitive dev.testudo.orm.core;
  requires transitive io.vertx.web;
  requires transitive com.fasterxml.jackson.databind;
  requires com.fasterxml.jackson.datatype.jsr310;
  requires io.netty.codec.http;
  requires static transitive org.jspecify;

  exports dev.testudo.orm.web;
}
