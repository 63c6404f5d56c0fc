package com.example.club;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.testudo.orm.Orm;
import dev.testudo.orm.OrmConfig;
import dev.testudo.orm.testing.server.TestServers;
import java.util.List;
import java.util.stream.IntStream;
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
}
