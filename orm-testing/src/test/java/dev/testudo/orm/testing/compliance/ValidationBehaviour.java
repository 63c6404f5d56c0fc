package dev.testudo.orm.testing.compliance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.testudo.orm.error.IntegrityException;
import dev.testudo.orm.error.UniqueViolationException;
import dev.testudo.orm.error.ValidationException;
import dev.testudo.orm.exec.StatementEvent;
import dev.testudo.orm.testing.compliance.model.Account;
import dev.testudo.orm.testing.compliance.model.AccountManager;
import dev.testudo.orm.testing.compliance.model.Counter;
import dev.testudo.orm.testing.compliance.model.User;
import io.vertx.core.Future;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the mapping shows to be wrong is told before the database is asked, all at once. */
interface ValidationBehaviour extends Behaviour {
  String TOO_LONG = "the text has more than 50 characters";
  String NULL = "must not be null";

  /** The problems that a write has, which sends nothing. */
  private Map<String, List<String>> problems(Future<?> refused) {
    return Failures.of(ValidationException.class, refused).problems();
  }

  @Test
  default void everythingThatIsWrongIsToldAtOnce() {
    List<StatementEvent> events = Collections.synchronizedList(new ArrayList<>());
    var user = new User("x".repeat(51));
    user.email = null;
    Runnable quiet = orm().onStatement(events::add);
    try {
      assertEquals(
          Map.of("username", List.of(TOO_LONG), "email", List.of(NULL)),
          problems(users().create(user)));
      assertEquals(
          Map.of("username", List.of(TOO_LONG), "email", List.of(NULL)),
          problems(users().upsert(user, u -> u.username)).entrySet().stream()
              .collect(
                  java.util.stream.Collectors.toMap(
                      e -> e.getKey().replace("[0].", ""), Map.Entry::getValue)));
    } finally {
      quiet.run();
    }

    assertEquals(List.of(), events);
    assertNull(user.id);
  }

  @Test
  default void onlyWhatIsWrittenCounts() {
    var user = users().create(new User("a")).await();
    user.username = "x".repeat(51);
    user.email = null;
    user.bio = "b";

    users().save(user, u -> u.bio).await();
    users().bulkUpdate(List.of(user), u -> u.bio).await();

    assertEquals(
        Map.of("email", List.of(NULL)), problems(users().save(user, u -> u.email, u -> u.bio)));
    assertEquals(
        Map.of("username", List.of(TOO_LONG), "email", List.of(NULL)),
        problems(users().save(user)));
    assertEquals(3, users().get(user.id).await().version);
  }

  @Test
  default void ofAListEachObjectIsTold() {
    var list = List.of(new Counter("a"), new Counter(null), new Counter("x".repeat(41)));

    assertEquals(
        Map.of(
            "[1].name", List.of(NULL),
            "[2].name", List.of("the text has more than 40 characters")),
        problems(counters().bulkCreate(list)));
    assertEquals(2, problems(counters().bulkSave(list)).size());
    var stored = counters().bulkCreate(List.of(new Counter("a"), new Counter("b"))).await();
    stored.get(1).name = null;
    assertEquals(
        Map.of("[1].name", List.of(NULL)), problems(counters().bulkUpdate(stored, c -> c.name)));
    assertEquals(2, counters().count().await());
  }

  @Test
  default void scaleAndDefaultsAreKnown() {
    var account = new Account();
    account.setEmail("e");
    account.setBalance(new BigDecimal("1.005"));
    account.setState("x".repeat(11));

    assertEquals(2, problems(new AccountManager(orm()).create(account)).size());
    account.setBalance(BigDecimal.ONE);
    account.setState(null);
    account.setRank(null);
    new AccountManager(orm()).create(account).await();
    assertEquals(7, account.getRank(), "the database's default is no missing value");
  }

  @Test
  default void whatOnlyTheDatabaseKnowsIsToldByFieldsToo() {
    users().create(new User("a")).await();

    IntegrityException failure =
        Failures.of(UniqueViolationException.class, users().create(new User("a")));

    assertEquals(Map.of("username", List.of("exists already")), failure.problems());
  }
}
