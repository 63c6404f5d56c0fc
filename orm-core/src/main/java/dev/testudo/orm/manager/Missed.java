package dev.testudo.orm.manager;

/** A statement about several rows did not find all of them; never seen by a caller. */
final class Missed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private Missed() {
    super(null, null, false, false);
  }

  static boolean unless(boolean foundAll) {
    if (!foundAll) {
      throw new Missed();
    }
    return true;
  }
}
