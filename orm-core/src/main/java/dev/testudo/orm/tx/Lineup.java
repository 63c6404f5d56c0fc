package dev.testudo.orm.tx;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a frame has let in and that has not begun, in the order of the calls. Guarded by the unit's
 * lock.
 */
final class Lineup {
  private final Deque<Waiting> waiting = new ArrayDeque<>(2);
  // The last one, as long as it takes in more.
  private @Nullable Group<?, ?> open;
  private boolean starting;
  private final Frame frame;

  Lineup(Frame frame) {
    this.frame = frame;
  }

  boolean isEmpty() {
    return waiting.isEmpty();
  }

  int size() {
    return waiting.size();
  }

  /** Something comes behind all that is there. */
  void add(Waiting next) {
    waiting.add(next);
  }

  /** A group to which more is added. */
  void open(Group<?, ?> group) {
    add(group);
    open = group;
  }

  /** The group that takes in more, if there is one. */
  @Nullable Group<?, ?> open() {
    return open;
  }

  /**
   * The open group, if there is one, takes in nothing more, and what may begin does.
   *
   * @return tells those who wait, and is run outside of all locks
   */
  List<Runnable> shut(boolean somethingFollows) {
    Group<?, ?> last = open;
    if (last == null) {
      return List.of();
    }
    last.shut(somethingFollows);
    open = null;
    return start();
  }

  /**
   * Starts what may begin.
   *
   * @return the same
   */
  List<Runnable> start() {
    if (starting) {
      // A statement has ended at once, while others that go before the next are still being sent.
      return List.of();
    }
    starting = true;
    try {
      return startAll();
    } finally {
      starting = false;
    }
  }

  private List<Runnable> startAll() {
    List<Runnable> told = List.of();
    while (!frame.isCovered() && waiting.peek() != open) {
      Waiting next = waiting.remove();
      // Runs after every statement, and nearly always nothing waits.
      told = told.isEmpty() ? new ArrayList<>() : told;
      Throwable cause = frame.failure();
      told.add(
          cause == null
              ? next.start()
              : () -> next.refuse(Refusals.failed(frame.unit().terms(), cause)));
    }
    return told;
  }

  /** Whether statements are being sent right now of which others do not know yet. */
  boolean isStarting() {
    return starting;
  }

  /** Takes all out. */
  List<Waiting> drain() {
    open = null;
    List<Waiting> all = new ArrayList<>(waiting);
    waiting.clear();
    return all;
  }
}
