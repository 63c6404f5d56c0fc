package dev.testudo.orm.testing.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.testudo.orm.testing.server.Engine;
import dev.testudo.orm.tx.TransactionOptions;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Transactions through a network that fails at each of their steps. Each writes a row and counts it
 * in another; what their callers were told is compared with what the database has.
 */
abstract class FaultSuite extends ServerFaults {
  FaultSuite(Engine engine) {
    super(engine);
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"BLOW_BEFORE_SEND", "BLOW_AFTER_SEND", "BLOW_IN_ANSWER"})
  void noTransactionIsLostOrHalfDone(Fault fault) {
    List<String> violations = new ArrayList<>();
    for (Step step : Step.values()) {
      for (int round = 0; round < ROUNDS; round++) {
        List<String> wrong = round(step, fault, round % 2 == 0 ? 0 : 3, 4);
        wrong.forEach(each -> violations.add(step + ": " + each));
        table.add(fault + " at " + step, 1, wrong.size());
      }
    }
    assertEquals(List.of(), violations);
  }

  private List<String> round(Step step, Fault fault, int retries, int moreTries) {
    String name = "f" + names.incrementAndGet() + "-";
    int before = proxy.faults();
    proxy.arm(text(step, name + "0"), fault);
    TransactionOptions options = TransactionOptions.defaults().timeout(LIMIT).retries(retries);
    List<Future<?>> all =
        IntStream.range(0, AT_ONCE).<Future<?>>mapToObj(i -> run(options, name, i)).toList();
    for (int i = 0; i < AT_ONCE; i++) {
      ledger.await(name + i, all.get(i));
    }
    // On a busy machine the time can be over before the step is reached.
    boolean happened = proxy.faults() > before;
    if (!happened && moreTries == 0) {
      ledger.violated("the fault did not happen");
    }
    if (happened
        && retries > 0
        && step != Step.COMMIT
        && ledger.of(name + "0") != Ledger.Told.DONE) {
      if (fault.isReset()) {
        ledger.violated("a lost connection was not made up for by a retry");
      }
    }
    proxy.heal();
    recover(name + "r");
    compare();
    List<String> wrong = ledger.takeViolations();
    return happened || moreTries == 0 || !wrong.isEmpty()
        ? wrong
        : round(step, fault, retries, moreTries - 1);
  }
}
