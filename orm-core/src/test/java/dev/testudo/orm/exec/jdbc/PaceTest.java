package dev.testudo.orm.exec.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PaceTest {
  private static final long MICRO = TimeUnit.MICROSECONDS.toNanos(1);
  private static final long MILLI = TimeUnit.MILLISECONDS.toNanos(1);

  private final Pace pace = new Pace();

  @Test
  void isTrustedAfterSomeRuns() {
    took(3, 50 * MICRO);
    assertFalse(pace.isBrief() || pace.isShort());

    took(1, 50 * MICRO);

    assertTrue(pace.isBrief() && pace.isShort());
  }

  @Test
  void tellsWhatTakesLongerThanAHandOverFromWhatTakesTooLong() {
    took(8, 500 * MICRO);
    assertFalse(pace.isBrief());
    assertTrue(pace.isShort());

    var other = new Pace();
    for (int i = 0; i < 100; i++) {
      other.took(5 * MILLI, false);
    }

    assertFalse(other.isShort());
  }

  @Test
  void aStatementThatIsColdAtFirstIsSoonTrusted() {
    took(1, 30 * MILLI);

    took(9, 20 * MICRO);

    assertTrue(pace.isBrief());
  }

  @Test
  void otherWorkOfTheMachineDoesNotMakeAStatementLong() {
    took(8, 20 * MICRO);

    for (int i = 0; i < 100; i++) {
      took(1, 400 * MICRO);
      took(1, 20 * MICRO);
    }

    assertTrue(pace.isBrief());
  }

  @Test
  void aStatementThatHasBecomeLongIsNotTrustedAnyMore() {
    took(100, 20 * MICRO);

    took(20, 3 * MILLI);

    assertFalse(pace.isShort());
  }

  @Test
  void whoHeldUpAnEventLoopHasToRunTheOftenerTheLongerThatWas() {
    assertEquals(16 * 2 - 1, runsUntilTrustedAfter(2 * MILLI));
    assertEquals(16 * 100 - 1, runsUntilTrustedAfter(100 * MILLI));
    assertEquals(4096 - 1, runsUntilTrustedAfter(3_600_000 * MILLI));
  }

  private int runsUntilTrustedAfter(long nanos) {
    var held = new Pace();
    for (int i = 0; i < 100; i++) {
      held.took(20 * MICRO, true);
    }
    assertTrue(held.isShort());
    held.took(nanos, true);
    int runs = 0;
    while (!held.isShort()) {
      held.took(20 * MICRO, false);
      runs++;
    }
    return runs;
  }

  private void took(int times, long nanos) {
    for (int i = 0; i < times; i++) {
      pace.took(nanos, false);
    }
  }
}
