package com.example.club;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.testudo.orm.Orm;
import dev.testudo.orm.OrmConfig;
import dev.testudo.orm.error.CommitOutcomeUnknownException;
import dev.testudo.orm.error.ConnectionException;
import dev.testudo.orm.error.UniqueViolationException;
import dev.testudo.orm.testing.kit.Factory;
import dev.testudo.orm.testing.kit.Faults;
import dev.testudo.orm.testing.kit.Futures;
import dev.testudo.orm.testing.kit.OrmTest;
import dev.testudo.orm.testing.kit.Queries;
import dev.testudo.orm.testing.kit.TestSetup;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs the code of docs/testing.md. */
@OrmTest(value = "com.example.club", setup = MemberTest.Club.class)
class MemberTest {
  static final Factory<Member> MEMBERS =
      Factory.of(n -> new Member("member" + n, "member" + n + "@example.com"));

  static final Factory<Member> REGULARS = MEMBERS.with(m -> m.visits = 10);

  static final class Club implements TestSetup {
    @Override
    public OrmConfig config(OrmConfig usual) {
      return usual.clock(Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC));
    }

    @Override
    public Future<?> load(Orm orm) {
      return new MemberManager(orm).create(new Member("admin", "admin@example.com"));
    }
  }

  @BeforeEach
  void adaIsAMember(MemberManager members) {
    members.create(new Member("ada", "ada@example.com")).await();
  }

  @Test
  void namesAreUnique(MemberManager members) {
    Member second = new Member("ada", "other@example.com");

    assertThrows(UniqueViolationException.class, () -> members.create(second).await());

    assertEquals(2, members.count().await());
  }

  @Test
  void aVisitIsCounted(MemberManager members, Futures futures) {
    futures.check(
        members
            .get(m -> m.username.eq("ada"))
            .compose(ada -> members.update(ada.id, m -> m.visits.set(m.visits.plus(1))))
            .compose(done -> members.get(m -> m.username.eq("ada"))),
        ada -> assertEquals(1, ada.visits));
  }

  @Test
  void theListIsOneStatement(MemberManager members, Queries queries) {
    REGULARS.create(members, 20).await();

    List<Member> regulars = queries.expect(1, () -> members.filter(m -> m.visits.ge(10)).list());

    assertEquals(20, regulars.size());
  }

  @Test
  void factoriesMakeObjects(MemberManager members) {
    Member stored = MEMBERS.create(members).await();
    List<Member> many = REGULARS.create(members, 20).await();
    Member unsaved = MEMBERS.build();

    assertEquals(0, stored.visits);
    assertEquals(10, many.get(19).visits);
    assertEquals(null, unsaved.id);
    assertEquals(23, members.count().await());
  }

  @Test
  void aLostConnectionLeavesNothingBehind(Orm orm, MemberManager members, Faults faults) {
    faults.loseConnection(2);

    assertThrows(
        ConnectionException.class,
        () ->
            orm.transaction(
                    tx ->
                        members
                            .create(new Member("bob", "bob@example.com"))
                            .compose(bob -> members.create(new Member("eve", "eve@example.com"))))
                .await());

    assertEquals(2, members.count().await());
  }

  @Test
  void nobodyKnowsWhetherItWasStored(Orm orm, MemberManager members, Faults faults) {
    faults.loseCommit(true);

    assertThrows(
        CommitOutcomeUnknownException.class,
        () -> orm.transaction(tx -> MEMBERS.create(members)).await());
  }
}
