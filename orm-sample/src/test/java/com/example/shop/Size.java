package com.example.shop;

/** Millimetres. */
public record Size(int width, int height) {}
