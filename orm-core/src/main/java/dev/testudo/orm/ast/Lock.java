package dev.testudo.orm.ast;

import java.util.ArrayList;
import java.util.List;

/**
 * How the rows of a SELECT are locked until the transaction ends.
 *
 * @param strength against what
 * @param busy what happens to rows that another transaction has locked
 * @param along joined sources whose rows are locked as well
 */
public record Lock(Strength strength, Busy busy, List<Source> along) {
  /** Against everything, after waiting for others. */
  public static final Lock UPDATE = new Lock(Strength.UPDATE, Busy.WAIT, List.of());

  /** Against changes only: others may have the same lock. */
  public static final Lock SHARE = new Lock(Strength.SHARE, Busy.WAIT, List.of());

  /** The same with another way to meet the locks of others. */
  public Lock with(Busy other) {
    return new Lock(strength, other, along);
  }

  /** The same, which locks the rows of a joined source as well. */
  public Lock and(Source joined) {
    List<Source> more = new ArrayList<>(along);
    more.add(joined);
    return new Lock(strength, busy, List.copyOf(more));
  }

  /** Against what rows are locked. */
  public enum Strength {
    /** Against changes and locks of others. */
    UPDATE,
    /** Against changes of others. */
    SHARE
  }

  /** What happens to rows that another transaction has locked. */
  public enum Busy {
    /** They are waited for, up to the engine's limit. */
    WAIT,
    /** The statement fails. */
    FAIL,
    /** They are left out. */
    LEAVE_OUT
  }
}
