package dev.testudo.orm.web;

import io.netty.handler.codec.http.HttpResponseStatus;

/** The names of statuses, as RFC 9110 has them. */
final class Titles {
  private Titles() {}

  static String of(int status) {
    return HttpResponseStatus.valueOf(status).reasonPhrase();
  }
}
