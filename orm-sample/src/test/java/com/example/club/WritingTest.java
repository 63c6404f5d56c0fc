package com.example.club;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.testudo.orm.Orm;
import dev.testudo.orm.OrmConfig;
import dev.testudo.orm.error.ValidationException;
import dev.testudo.orm.manager.Created;
import dev.testudo.orm.manager.Query;
import dev.testudo.orm.testing.server.TestServers;
import dev.testudo.orm.tx.Scope;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs the code of docs/writing.md. */
class WritingTest {
  private Orm orm;
  private MemberManager members;

  @BeforeEach
  void open() {
    String url = TestServers.h2().newDatabase("club");
    orm =
        Orm.init(
                OrmConfig.builder()
                    .connection("default", url)
                    .app("club", a -> a.models("com.example.club"))
                    .build())
            .await();
    orm.generateSchemas().await();
    members = new MemberManager(orm);
  }

  @AfterEach
  void close() {
    orm.close().await();
  }

  private static List<Member> some(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new Member("m" + i, "m" + i + "@example.com"))
        .toList();
  }

  @Test
  void manyAreCreatedAtOnce() {
    List<Member> list = some(3000);

    List<Member> created = members.bulkCreate(list).await();

    assertEquals(3000, members.count().await());
    assertNotNull(created.get(2999).id);
  }

  @Test
  void theSizeOfAStatementCanBeChosen() {
    List<Member> list = some(30);

    members.bulkCreate(list, o -> o.batchSize(10)).await();

    assertEquals(30, members.count().await());
  }

  @Test
  void whatExistsIsUpdated() {
    Member first = members.create(new Member("ada", "old@example.com")).await();
    Member ada = new Member("ada", "ada@example.com");

    members.upsert(ada, m -> m.username).await();

    assertEquals(first.id, ada.id);
    assertEquals("ada@example.com", members.get(first.id).await().email);
  }

  @Test
  void whatHappensOnAConflictCanBeChosen() {
    members.create(new Member("m1", "old@example.com")).await();
    List<Member> list = some(3);

    members.bulkCreate(list, o -> o.onConflict(m -> m.username).update(m -> m.email)).await();

    assertEquals(3, members.count().await());
    assertEquals("m1@example.com", members.get(m -> m.username.eq("m1")).await().email);
  }

  @Test
  void anUpsertTellsWhatIsNew() {
    members.create(new Member("m1", "old@example.com")).await();
    List<Member> list = some(3);

    List<Created<Member>> told =
        members
            .bulkUpsertAndTell(list, o -> o.onConflict(m -> m.username).update(m -> m.email))
            .await();
    List<String> joined =
        told.stream().filter(Created::created).map(each -> each.value().username).toList();

    assertEquals(List.of("m0", "m2"), joined);
  }

  @Test
  void whatExistsCanBeLeftAlone() {
    members.create(new Member("m1", "old@example.com")).await();
    List<Member> list = some(3);

    List<Member> stored =
        members.bulkCreate(list, o -> o.onConflict(m -> m.username).ignore()).await();

    assertEquals(2, stored.size());
    assertEquals("old@example.com", members.get(m -> m.username.eq("m1")).await().email);
  }

  @Test
  void manyAreUpdatedAtOnce() {
    List<Member> list = members.bulkCreate(some(3)).await();
    list.forEach(member -> member.email = "new-" + member.email);

    members.bulkUpdate(list, m -> m.email).await();

    assertEquals("new-m1@example.com", members.get(list.get(1).id).await().email);
    assertEquals(2, list.get(1).version);
    assertEquals(3, members.bulkDelete(list).await());
  }

  @Test
  void aRowIsChangedByItsKey() {
    Member ada = members.create(new Member("ada", "ada@example.com")).await();

    members.update(ada.id, m -> m.visits.set(m.visits.plus(1))).await();

    assertEquals(1, members.get(ada.id).await().visits);
  }

  @Test
  void aMethodIsCalledBeforeSaving() {
    Member ada = members.create(new Member("ada", " Ada@Example.com")).await();

    assertEquals("ada@example.com", members.get(ada.id).await().email);
  }

  static final class Regulars extends MemberManager {
    Regulars(Scope scope) {
      super(scope);
    }

    @Override
    protected Query<Member, MemberPath> base() {
      return super.base().filter("regular", m -> m.visits.ge(10));
    }
  }

  @Test
  void aManagerMaySeeAPartOfTheRows() {
    Member ada = members.create(new Member("ada", "ada@example.com")).await();
    members.create(new Member("bob", "bob@example.com")).await();
    members.update(ada.id, m -> m.visits.set(10)).await();

    Regulars regulars = new Regulars(orm);
    assertEquals("ada", regulars.all().get().await().username);
    assertEquals(2, regulars.all().lift("regular").count().await());
  }

  @Test
  void whatIsWrongIsToldByField() {
    Future<Member> refused = members.create(new Member("x".repeat(51), "x@example.com"));
    Map<String, List<String>> problems =
        refused
            .map(stored -> Map.<String, List<String>>of())
            .recover(
                failure ->
                    failure instanceof ValidationException invalid
                        ? Future.succeededFuture(invalid.problems())
                        : Future.failedFuture(failure))
            .await();

    assertEquals(Map.of("username", List.of("the text has more than 50 characters")), problems);
  }

  @Test
  void aStreamIsStoredPartByPart() {
    Stream<String> lines = IntStream.range(0, 5000).mapToObj(i -> "m" + i);

    Stream<Member> stream = lines.map(line -> new Member(line, line + "@example.com"));
    Future<Long> stored = members.bulkCreate(stream, o -> o.batchSize(1000));

    assertEquals(5000, stored.await());
    assertEquals(5000, members.count().await());
  }
}
