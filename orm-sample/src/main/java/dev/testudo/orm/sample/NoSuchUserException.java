package dev.testudo.orm.sample;

/** Nobody is called so; the message is for the person at the keyboard. */
final class NoSuchUserException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private NoSuchUserException(String message) {
    super(message);
  }

  static NoSuchUserException named(String username) {
    return new NoSuchUserException(
        "There is no user %s.\n  Create the user first: create-user --username=%s"
            .formatted(username, username));
  }

  static NoSuchUserException withKey(long id) {
    return new NoSuchUserException(
        "There is no user with the key %d.\n  See which there are: list-users".formatted(id));
  }
}
