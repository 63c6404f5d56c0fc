package dev.testudo.orm.testing.server;

import java.nio.file.Path;

/**
 * What one embedded server is made of.
 *
 * @param home the home of the user
 * @param programs the unpacked installation
 * @param run the directory of this server
 * @param user the account to create
 * @param password its password, made for this server only
 */
record ServerSite(ServerHome home, Path programs, RunDirectory run, String user, String password) {

  /** The path of a program of the installation. */
  String program(String name) {
    return programs.resolve("bin").resolve(name).toString();
  }
}
