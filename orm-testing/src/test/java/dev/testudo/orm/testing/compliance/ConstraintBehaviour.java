package dev.testudo.orm.testing.compliance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.error.CheckViolationException;
import dev.testudo.orm.error.IntegrityException;
import dev.testudo.orm.error.NotNullViolationException;
import dev.testudo.orm.error.UniqueViolationException;
import dev.testudo.orm.testing.compliance.model.Account;
import dev.testudo.orm.testing.compliance.model.AccountManager;
import dev.testudo.orm.testing.compliance.model.User;
import io.vertx.core.Future;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Constraints hold, and their violations are told in the words of the models. */
interface ConstraintBehaviour extends Behaviour {

  private static Account account(int tenant, String email, String balance) {
    var account = new Account();
    account.setTenant(tenant);
    account.setEmail(email);
    account.setBalance(new BigDecimal(balance));
    return account;
  }

  private <E extends IntegrityException> E violation(Class<E> kind, Future<?> future) {
    try (var canary = Canary.listen()) {
      E failure = Failures.of(kind, future);
      canary.isSafe(failure);
      assertEquals("default", failure.facts().connection());
      return failure;
    }
  }

  @Test
  default void aDuplicateIsToldByTheFieldOfTheModel() {
    users().create(new User(Canary.VALUE)).await();

    var failure = violation(UniqueViolationException.class, users().create(new User(Canary.VALUE)));

    assertEquals(List.of("username"), failure.facts().fields());
    assertEquals(List.of("username"), failure.facts().columns());
    assertEquals("user", failure.facts().table());
    assertEquals("uq_user_username", failure.facts().constraint());
    String message = failure.getMessage();
    assertTrue(message.startsWith("A User with this username exists already."), message);
    assertTrue(message.contains("\n  sql: "), message);
    assertTrue(message.contains("\n  Likely cause: "), message);
    assertEquals(4, message.lines().filter(line -> !line.startsWith("    ")).count(), message);
  }

  @Test
  default void aDuplicateOfSeveralFieldsNamesThemAll() {
    var accounts = new AccountManager(orm());
    accounts.create(account(1, Canary.VALUE, "1")).await();
    accounts.create(account(2, Canary.VALUE, "1")).await();
    var third = accounts.create(account(1, "other", "1")).await();
    third.setTenant(2);
    third.setEmail(Canary.VALUE);

    var created =
        violation(UniqueViolationException.class, accounts.create(account(1, Canary.VALUE, "1")));
    var saved = violation(UniqueViolationException.class, accounts.save(third));

    for (var failure : List.of(created, saved)) {
      assertEquals(List.of("tenant", "email"), failure.facts().fields());
      assertEquals("uq_account_tenant_email", failure.facts().constraint());
    }
    assertEquals(3, accounts.count().await());
  }

  @Test
  default void aBrokenCheckIsToldByItsName() {
    skipsWhere(Difference.CHECKS_ARE_IGNORED);
    var accounts = new AccountManager(orm());
    var stored = accounts.create(account(1, "a", "0")).await();
    stored.setBalance(new BigDecimal("-0.01"));

    var created = violation(CheckViolationException.class, accounts.create(account(1, "b", "-1")));
    var saved = violation(CheckViolationException.class, accounts.save(stored));

    for (var failure : List.of(created, saved)) {
      assertEquals("balance_not_negative", failure.facts().constraint());
      assertEquals("account", failure.facts().table());
      assertTrue(failure.getMessage().contains("balance_not_negative"), failure.getMessage());
    }
    assertEquals(new BigDecimal("0.00"), accounts.all().get().await().getBalance());
  }

  @Test
  default void nullWhereNoneMayBeIsToldByTheField() {
    users().create(new User("a")).await();

    var failure =
        violation(NotNullViolationException.class, users().all().update(u -> u.email.setNull()));

    assertEquals(List.of("email"), failure.facts().fields());
    assertEquals(Map.of("email", List.of("must not be null")), failure.problems());
    assertTrue(failure.getMessage().startsWith("User.email must not be null."));
    assertEquals("a@example.com", users().all().get().await().email);
  }

  @Test
  default void afterAViolationTheConnectionsAreAsGoodAsBefore() {
    users().create(new User("a")).await();
    for (int i = 0; i < 30; i++) {
      Failures.of(UniqueViolationException.class, users().create(new User("a")));
    }

    for (int i = 0; i < 30; i++) {
      users().create(new User("b" + i)).await();
    }
    assertEquals(31, users().count().await());
  }
}
