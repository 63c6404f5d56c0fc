package dev.testudo.orm.sample.service;

/** An answer in words. */
record Message(String message) {}
