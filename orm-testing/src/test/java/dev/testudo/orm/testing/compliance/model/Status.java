package dev.testudo.orm.testing.compliance.model;

import dev.testudo.orm.annotation.EnumCode;

/** Stored by a text. */
public enum Status {
  NEW("n"),
  PAID("p"),
  SENT("é😀");

  @EnumCode final String code;

  Status(String code) {
    this.code = code;
  }
}
