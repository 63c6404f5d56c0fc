package dev.testudo.orm.testing.freight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.error.ForeignKeyViolationException;
import dev.testudo.orm.relation.One;
import dev.testudo.orm.testing.freight.model.Crate;
import dev.testudo.orm.testing.freight.model.Depot;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What others refer to is not deleted, and the error says who they are. */
interface HindranceBehaviour {
  Freight freight();

  @Test
  default void whatStandsInTheWayIsListed() {
    Depot depot = freight().depot(1, 1);
    Depot other = freight().depot(1, 2);
    List<Crate> crates = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      crates.add(freight().crate("c" + i, depot));
    }
    Crate spare = freight().crate("s", other, c -> c.spare = One.of(depot));

    var failure =
        assertThrows(
            ForeignKeyViolationException.class, () -> freight().depots.delete(depot).await());

    String message = failure.getMessage();
    String first =
        crates.stream().limit(5).map(c -> "Crate#" + c.id).collect(Collectors.joining(", "));
    assertTrue(
        message.startsWith(
            "What is to go is still referred to: Crate.depot by %s and others; Crate.spare by Crate#%d."
                .formatted(first, spare.id)),
        message);
    assertTrue(message.contains("DELETE FROM"), message);
    assertEquals(2L, freight().depots.count().await());
  }

  @Test
  default void whatStandsInTheWayOfAQueryIsListed() {
    Depot depot = freight().depot(1, 1);
    Crate crate = freight().crate("c", depot);
    freight().lead("x", crate);

    var failure =
        assertThrows(
            ForeignKeyViolationException.class,
            () -> freight().crates.filter(c -> c.depot().name.eq("d1-1")).delete().await());

    String message = failure.getMessage();
    assertTrue(
        message.startsWith("What is to go is still referred to: Lead.crate by Lead#"), message);
  }

  @Test
  default void insideATransactionTheRelationIsNamedAlone() {
    Depot depot = freight().depot(1, 1);
    freight().crate("c", depot);

    var failure =
        assertThrows(
            ForeignKeyViolationException.class,
            () -> freight().orm.transaction(tx -> freight().depots.delete(depot)).await());

    assertTrue(failure.getMessage().contains("still referred to"), failure.getMessage());
    assertTrue(failure.getMessage().contains("depot"), failure.getMessage());
    assertFalse(failure.getMessage().contains("Crate#"), failure.getMessage());
  }
}
