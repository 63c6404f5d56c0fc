package com.example.shop;

/** A weight. */
public record Weight(int grams) {}
