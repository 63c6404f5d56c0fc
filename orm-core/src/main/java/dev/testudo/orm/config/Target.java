package dev.testudo.orm.config;

/** Where a connection leads, read from its URL: to a server, or to a database in this process. */
public sealed interface Target permits Server, Embedded {

  /** The database product at the other end. */
  Engine engine();

  /** The URL without password and options, for messages and logs. */
  String address();
}
