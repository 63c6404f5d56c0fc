package dev.testudo.orm.tx;

import dev.testudo.orm.exec.Cursor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done at the end of a frame: closing cursors, taking back what was written into
 * objects, and the user's hooks. An inner frame's ledger goes over into the outer one's.
 */
final class Ledger {
  private static final System.Logger LOG = System.getLogger("dev.testudo.orm.tx");

  private final List<Runnable> undo = new ArrayList<>();
  private final List<Hook> hooks = new ArrayList<>();
  private final Set<Cursor<?>> cursors = new HashSet<>();
  private @Nullable Ledger heir;
  private boolean undone;

  /** Notes how to take back what was written into an object; at once if it is too late. */
  void onUndo(Runnable action) {
    Ledger next;
    synchronized (this) {
      next = heir;
      if (next == null && !undone) {
        undo.add(action);
        return;
      }
    }
    if (next != null) {
      next.onUndo(action);
    } else {
      run(action, "Taking back what a transaction wrote into an object failed");
    }
  }

  synchronized void add(When when, Runnable action) {
    hooks.add(new Hook(when, action));
  }

  /** A cursor was opened, which does not outlive the frame. */
  synchronized void hold(Cursor<?> cursor) {
    cursors.add(cursor);
  }

  synchronized void drop(Cursor<?> cursor) {
    cursors.remove(cursor);
  }

  /** Closes what was left open; the bound that is sent next comes after that. */
  void closeCursors() {
    List<Cursor<?>> open;
    synchronized (this) {
      open = List.copyOf(cursors);
      cursors.clear();
    }
    open.forEach(Cursor::close);
  }

  /** The inner frame's work is part of the outer's from now on. */
  void passTo(Ledger outer) {
    List<Runnable> undos;
    synchronized (this) {
      heir = outer;
      undos = List.copyOf(undo);
    }
    undos.forEach(outer::onUndo);
    outer.inherit(hooks);
  }

  /** The inner frame's work is gone; its hooks for that case run whatever the outer's fate. */
  void undoInto(Ledger outer) {
    undo();
    List<Hook> certain = new ArrayList<>();
    for (Hook hook : hooks) {
      if (hook.when != When.COMMITTED) {
        certain.add(new Hook(When.ENDED, hook.action));
      }
    }
    outer.inherit(certain);
  }

  private synchronized void inherit(List<Hook> inner) {
    hooks.addAll(inner);
  }

  /** Takes back what was written into objects, the last first. */
  void undo() {
    List<Runnable> actions;
    synchronized (this) {
      undone = true;
      actions = new ArrayList<>(undo);
      undo.clear();
    }
    for (int i = actions.size() - 1; i >= 0; i--) {
      run(actions.get(i), "Taking back what a transaction wrote into an object failed");
    }
  }

  /** The hooks for a fate, in the order in which they were given. */
  synchronized List<Runnable> hooks(When fate) {
    return hooks.stream()
        .filter(hook -> hook.when == fate || hook.when == When.ENDED)
        .map(Hook::action)
        .toList();
  }

  /** Runs hooks; their failures are logged and stop nothing. */
  static void runAll(List<Runnable> hooks) {
    hooks.forEach(hook -> run(hook, "A hook of a transaction failed"));
  }

  @SuppressWarnings("CatchingUnchecked") // whatever a hook throws, the transaction has ended
  private static void run(Runnable action, String failure) {
    try {
      action.run();
    } catch (Throwable e) {
      LOG.log(System.Logger.Level.ERROR, failure, e);
    }
  }

  /** When a hook runs. */
  enum When {
    COMMITTED,
    ROLLED_BACK,
    /** In any case. */
    ENDED
  }

  private record Hook(When when, Runnable action) {}
}
