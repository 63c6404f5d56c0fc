package dev.testudo.orm.exec.jdbc;

import static dev.testudo.orm.exec.jdbc.Bench.await;
import static dev.testudo.orm.exec.jdbc.Bench.failure;
import static dev.testudo.orm.exec.jdbc.Bench.longs;
import static dev.testudo.orm.exec.jdbc.Bench.sql;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.testudo.orm.dialect.H2Session;
import dev.testudo.orm.exec.Connection;
import dev.testudo.orm.exec.Transport;
import dev.testudo.orm.type.Types;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The functions that H2 calls in Java become known to a database when first needed. */
class H2FunctionsTest {
  private static final String REVERSED = "select id from t where testudo_reverse(name) = ?";

  @Test
  void aTransactionThatNeedsAFunctionGoesOn() {
    try (var bench = new Bench()) {
      Transport transport = filled(bench);
      Connection connection = await(transport.connect());

      connection.execute("BEGIN");
      await(connection.update(sql("insert into t values (2, 'bob')"), new Object[0]));
      List<Long> found =
          await(
              connection.query(
                  sql(REVERSED.replace("reverse", "upper"), Types.TEXT),
                  new Object[] {"BOB"},
                  longs()));
      await(connection.execute("ROLLBACK"));
      await(connection.release());

      assertEquals(List.of(2L), found);
      assertEquals(List.of(1L), await(count(transport)));
    }
  }

  @Test
  void manyConnectionsMayNeedOneAtOnce() {
    try (var bench = new Bench()) {
      Transport transport = filled(bench);

      List<Future<List<Long>>> all = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        all.add(transport.query(sql(REVERSED, Types.TEXT), new Object[] {"ada"}, longs()));
      }

      all.forEach(one -> assertEquals(List.of(1L), await(one)));
    }
  }

  @Test
  void aFunctionThatNobodyHasIsAFailureOfTheStatement() {
    try (var bench = new Bench()) {
      Transport transport = filled(bench);

      Throwable told =
          failure(transport.query(sql("select testudo_wish(id) from t"), new Object[0], longs()));

      assertTrue(
          told.getMessage().toLowerCase(Locale.ROOT).contains("testudo_wish"), told.getMessage());
    }
  }

  @Test
  void functionsAreThereBeforeWhatReadsDocumentsIs() {
    var loader = new HidingLoader("com.fasterxml.jackson.databind.json.");

    for (String alias : H2Session.functions()) {
      String method = alias.substring(alias.indexOf('\'') + 1, alias.lastIndexOf('\''));
      String owner = method.substring(0, method.lastIndexOf('.'));
      assertDoesNotThrow(() -> Class.forName(owner, true, loader), alias);
    }
    assertThrows(ClassNotFoundException.class, () -> loader.loadClass(JsonMapper.class.getName()));
  }

  private static Transport filled(Bench bench) {
    Transport transport = bench.open(Bench.freshH2());
    await(transport.execute("create table t (id bigint primary key, name varchar(9))"));
    await(transport.execute("insert into t values (1, 'ada')"));
    return transport;
  }

  private static Future<List<Long>> count(Transport transport) {
    return transport.query(sql("select count(*) from t"), new Object[0], longs());
  }
}
