package dev.testudo.orm.testing.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The operating-system account for a server that refuses to run as root.
 *
 * @param prefix what to put in front of its commands; empty to run them as oneself
 * @param uid the account that must own its files
 */
record Account(List<String> prefix, int uid) {
  /** The id that Linux keeps for "nobody". */
  private static final int NOBODY = 65534;

  /**
   * Oneself, if that is an ordinary user. For root an account without rights: a user namespace
   * without mapping where the kernel allows one, else "nobody", which containers allow that forbid
   * namespaces. For a user without a name, as containers are given by number, a namespace too.
   *
   * @param program a program that the account must be able to run
   */
  static Account unprivileged(ServerHome home, String program)
      throws IOException, UnavailableException {
    var oneself = new Account(List.of(), home.uid());
    if (!home.ofRoot() && home.userHasName()) {
      return oneself;
    }
    var namespace = new Account(List.of("unshare", "-U"), home.uid());
    if (namespace.canRun(program)) {
      return namespace;
    }
    return home.ofRoot() ? nobody(program) : oneself;
  }

  private static Account nobody(String program) throws UnavailableException {
    var id = Integer.toString(NOBODY);
    var nobody =
        new Account(List.of("setpriv", "--reuid=" + id, "--regid=" + id, "--clear-groups"), NOBODY);
    if (nobody.canRun(program)) {
      return nobody;
    }
    throw new UnavailableException(
        "it refuses to run as root, and neither \"unshare -U\" nor \"setpriv --reuid="
            + id
            + "\" can start "
            + program
            + " as somebody else; run the tests as an ordinary user,"
            + " or let java.io.tmpdir be a directory that all users can enter");
  }

  /** Gives a directory to the account. */
  void own(Path directory) throws IOException {
    if ((int) Files.getAttribute(directory, "unix:uid") != uid) {
      Files.setAttribute(directory, "unix:uid", uid);
    }
  }

  /** A command as this account runs it. */
  List<String> command(List<String> command) {
    var whole = new ArrayList<>(prefix);
    whole.addAll(command);
    return whole;
  }

  private boolean canRun(String program) {
    return Command.succeeds(command(List.of(program, "--version")));
  }
}
