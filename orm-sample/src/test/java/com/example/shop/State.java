package com.example.shop;

/** Stored by name. */
public enum State {
  DRAFT,
  ON_SALE,
  SOLD_OUT
}
