package dev.testudo.benchmarks.micro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

final class CostTableTest {
  private static final String HEAD =
      """
      |  | Testudo, ns | by hand, ns | ratio | Testudo, bytes | by hand, bytes | ratio |
      |---|---:|---:|---:|---:|---:|---:|
      """;

  private final CostTable table = new CostTable();

  @Test
  void aStepHasBothCostsAndTheirRatios() {
    table.add(name(Steps.GET, 0), new Cost(25_000, 1_234, 1_500.4));
    table.add(name(Steps.GET, 1), new Cost(10_000, Double.NaN, 1_000));

    assertEquals(
        HEAD
            + "| Whole get by key, H2 in memory | 25,000 ± 1,234 | 10,000 | 2.50 | 1,500 | 1,000"
            + " | 1.50 |\n",
        table.markdown());
  }

  @Test
  void whatAllocatesNothingByHandHasNoRatioOfBytes() {
    table.add(name(Steps.BUILD, 0), new Cost(50, 2.25, 300));
    table.add(name(Steps.BUILD, 1), new Cost(5, 0.25, 0.0001));

    assertEquals(
        HEAD
            + "| Build a query: filter, order, limit | 50.0 ± 2.3 | 5.0 ± 0.3 | 10.00 | 300 | 0"
            + " | – |\n",
        table.markdown());
  }

  @Test
  void theRowsAreInTheOrderOfTheSteps() {
    table.add(name(Steps.GET, 0), new Cost(1, Double.NaN, Double.NaN));
    table.add(name(Steps.BUILD, 0), new Cost(1, Double.NaN, Double.NaN));

    assertEquals(
        HEAD
            + "| Build a query: filter, order, limit | 1.0 | – | – | – | – | – |\n"
            + "| Whole get by key, H2 in memory | 1.0 | – | – | – | – | – |\n",
        table.markdown());
  }

  @Test
  void aTableWithoutOneSideIsNotWhole() {
    for (Steps step : Steps.values()) {
      table.add(name(step, 0), new Cost(1, 0, 0));
      if (step != Steps.LIST) {
        table.add(name(step, 1), new Cost(1, 0, 0));
      }
    }

    assertFalse(table.isWhole());
  }

  private static String name(Steps step, int side) {
    return step.names().get(side);
  }
}
