package dev.testudo.orm.tx;

import io.vertx.core.internal.ContextInternal;
import org.jspecify.annotations.Nullable;

/**
 * The frames that the code on a Vert.x context is in, the innermost first. Frames of one
 * transaction, of independent ones and of several databases may stand one inside the other.
 *
 * @param frame the innermost
 * @param outer what the code that opened it was in
 */
record Ambient(Frame frame, @Nullable Ambient outer) {

  /** Puts code on a context into a frame. */
  static void enter(ContextInternal context, Frame frame, @Nullable Ambient outer) {
    TransactionLocal.AMBIENT.put(context, new Ambient(frame, outer));
  }

  /** What the calling code is in. */
  static @Nullable Ambient current() {
    ContextInternal context = ContextInternal.current();
    return context == null ? null : of(context);
  }

  /** What code on a context is in. */
  static @Nullable Ambient of(ContextInternal context) {
    try {
      return TransactionLocal.AMBIENT.get(context);
    } catch (IllegalArgumentException e) {
      // A Vertx that was built by a class loader which does not see Testudo has no place for it.
      return null;
    }
  }

  /** The innermost frame that the calling code is in. */
  static @Nullable Frame innermost() {
    Ambient here = current();
    return here == null ? null : here.frame;
  }
}
