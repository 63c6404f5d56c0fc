package com.example.shop;

import dev.testudo.orm.annotation.EnumCode;

/** Stored by code. */
public enum Grade {
  STANDARD("s"),
  PREMIUM("p");

  @EnumCode final String code;

  Grade(String code) {
    this.code = code;
  }
}
