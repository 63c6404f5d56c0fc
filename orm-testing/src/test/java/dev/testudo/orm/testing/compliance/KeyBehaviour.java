package dev.testudo.orm.testing.compliance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.error.DoesNotExistException;
import dev.testudo.orm.error.UniqueViolationException;
import dev.testudo.orm.error.ValidationException;
import dev.testudo.orm.testing.compliance.model.Account;
import dev.testudo.orm.testing.compliance.model.AccountManager;
import dev.testudo.orm.testing.compliance.model.Coin;
import dev.testudo.orm.testing.compliance.model.CoinManager;
import dev.testudo.orm.testing.compliance.model.Country;
import dev.testudo.orm.testing.compliance.model.CountryManager;
import dev.testudo.orm.testing.compliance.model.Line;
import dev.testudo.orm.testing.compliance.model.LineKey;
import dev.testudo.orm.testing.compliance.model.LineManager;
import dev.testudo.orm.testing.compliance.model.Membership;
import dev.testudo.orm.testing.compliance.model.MembershipKey;
import dev.testudo.orm.testing.compliance.model.MembershipManager;
import dev.testudo.orm.testing.compliance.model.Tag;
import dev.testudo.orm.testing.compliance.model.Token;
import dev.testudo.orm.testing.compliance.model.TokenManager;
import dev.testudo.orm.testing.compliance.model.User;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who makes a key: the database, Testudo, or the program. */
interface KeyBehaviour extends Behaviour {

  @Test
  default void theDatabaseCountsUpwards() {
    var first = users().create(new User("a")).await();
    var second = users().create(new User("b")).await();
    var account = new Account();
    account.setEmail("x");

    assertTrue(second.id > first.id);
    assertTrue(new AccountManager(orm()).create(account).await().getId() > 0);
    assertTrue(new CoinManager(orm()).create(new Coin(0, "EUR", 1, null)).await().id() > 0);
  }

  @Test
  default void anExplicitIdentityIsInsertedAsGiven() {
    var user = new User("a");
    user.id = 12345L;

    users().create(user).await();
    new CoinManager(orm()).create(new Coin(77, "EUR", 1, null)).await();

    assertEquals(12345L, user.id);
    assertEquals("a", users().get(12345).await().username);
    assertEquals(77, new CoinManager(orm()).get(77).await().id());
    assertEquals(900L, tags().create(new Tag(900L, "t")).await().id());
  }

  @Test
  default void anExplicitIdentityThatExistsIsRefused() {
    var first = new User("a");
    first.id = 12345L;
    users().create(first).await();
    var second = new User("b");
    second.id = 12345L;

    var failure = Failures.of(UniqueViolationException.class, users().create(second));

    assertEquals(List.of("id"), failure.facts().fields());
    assertEquals(1, users().count().await());
  }

  @Test
  default void zeroIsNoIdentity() {
    var user = new User("a");
    user.id = 0L;

    users().create(user).await();

    assertTrue(user.id > 0);
  }

  @Test
  default void negativeIdentitiesAreKeysLikeOthers() {
    var user = new User("a");
    user.id = -5L;

    users().create(user).await();
    user.email = "changed";
    users().save(user).await();

    assertEquals("changed", users().get(-5).await().email);
  }

  @Test
  default void testudoMakesUuidsOfVersionSeven() {
    var tokens = new TokenManager(orm());
    List<UUID> made = new ArrayList<>();
    long before = System.currentTimeMillis();
    for (int i = 0; i < 20; i++) {
      made.add(tokens.create(t -> t.purpose = "login").await().id);
    }

    for (UUID id : made) {
      assertEquals(7, id.version());
      assertEquals(2, id.variant());
      long millis = id.getMostSignificantBits() >>> 16;
      assertTrue(millis >= before && millis <= System.currentTimeMillis() + 1000, id.toString());
    }
    var stored = tokens.orderBy(t -> t.id.asc()).list().await();
    var sorted = made.stream().map(UUID::toString).sorted().toList();
    assertEquals(made.stream().map(UUID::toString).toList(), sorted);
    assertEquals(sorted, stored.stream().map(t -> t.id.toString()).toList());
  }

  @Test
  default void aUuidThatIsGivenIsKept() {
    var tokens = new TokenManager(orm());
    var token = new Token();
    token.id = UUID.fromString("00000000-0000-0000-0000-0000000000ff");
    token.purpose = "x";

    tokens.create(token).await();

    assertEquals("x", tokens.get(token.id).await().purpose);
    Failures.of(UniqueViolationException.class, tokens.create(token));
  }

  @Test
  default void anAssignedKeyFindsItsRow() {
    var countries = new CountryManager(orm());
    countries.create(new Country("at", "Austria", 9)).await();

    assertEquals("Austria", countries.get("at").await().name);
    Failures.of(DoesNotExistException.class, countries.get("AT"));
    Failures.of(DoesNotExistException.class, countries.get("a"));
    var failure =
        Failures.of(
            UniqueViolationException.class, countries.create(new Country("at", "Other", 1)));
    assertEquals(List.of("code"), failure.facts().fields());
  }

  @Test
  default void anAssignedKeyMustBeGiven() {
    var countries = new CountryManager(orm());
    var country = new Country(null, "Nowhere", 0);

    Failures.of(ValidationException.class, countries.create(country));

    assertNull(country.createdAt);
    assertEquals(0, countries.count().await());
  }

  @Test
  default void anAssignedKeyThatIsTooLongIsRefused() {
    var countries = new CountryManager(orm());

    var failure =
        Failures.of(ValidationException.class, countries.create(new Country("long", "x", 0)));

    assertTrue(failure.getMessage().contains("code"), failure.getMessage());
  }

  @Test
  default void aCompositeKeyFindsItsRow() {
    var lines = new LineManager(orm());
    lines.create(new Line(1, 1, "nut", 5)).await();
    lines.create(new Line(1, 2, "bolt", 6)).await();
    lines.create(new Line(2, 1, "screw", 7)).await();

    assertEquals("bolt", lines.get(new LineKey(1, 2)).await().article);
    assertTrue(lines.getOrNone(new LineKey(2, 2)).await().isEmpty());
    var missing = Failures.of(DoesNotExistException.class, lines.get(new LineKey(3, 1)));
    assertTrue(
        missing.getMessage().startsWith("Line(orderId=3, line=1) does not exist."),
        missing.getMessage());
    var failure = Failures.of(UniqueViolationException.class, lines.create(new Line(1, 2, "x", 0)));
    assertEquals(List.of("orderId", "line"), failure.facts().fields());
  }

  @Test
  default void aRowOfACompositeKeyIsChangedAndDeletedByAllParts() {
    var lines = new LineManager(orm());
    var first = lines.create(new Line(1, 1, "nut", 5)).await();
    var second = lines.create(new Line(1, 2, "bolt", 6)).await();

    second.amount = 60;
    lines.save(second).await();
    assertTrue(lines.delete(first).await());

    assertEquals(60, lines.all().get().await().amount);
    assertEquals(60, lines.refresh(second).await().amount);
  }

  @Test
  default void aModelMayBeNothingButAKey() {
    var memberships = new MembershipManager(orm());
    var member = new Membership("chess", new UUID(1, 2));

    memberships.save(member).await();
    memberships.save(member).await();

    assertEquals(member, memberships.get(new MembershipKey("chess", new UUID(1, 2))).await());
    assertEquals(1, memberships.count().await());
    Failures.of(UniqueViolationException.class, memberships.create(member));
    assertTrue(memberships.delete(member).await());
    assertEquals(0, memberships.count().await());
  }
}
