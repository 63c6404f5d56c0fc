package dev.testudo.orm.testing.dialect;

import dev.testudo.orm.ast.Statement;
import dev.testudo.orm.config.ConnectionConfig;
import dev.testudo.orm.dialect.BoundSql;
import dev.testudo.orm.dialect.Dialect;
import dev.testudo.orm.dialect.Dialects;
import dev.testudo.orm.dialect.SqlText;
import dev.testudo.orm.error.DatabaseException;
import dev.testudo.orm.exec.Outcome;
import dev.testudo.orm.exec.Transport;
import dev.testudo.orm.exec.jdbc.JdbcTransport;
import dev.testudo.orm.exec.vertx.VertxTransport;
import dev.testudo.orm.metamodel.RowReader;
import dev.testudo.orm.schema.ActualCheck;
import dev.testudo.orm.schema.ActualColumn;
import dev.testudo.orm.schema.ActualForeignKeyColumn;
import dev.testudo.orm.schema.ActualIndexColumn;
import dev.testudo.orm.schema.ActualSchema;
import dev.testudo.orm.schema.ConstraintIndex;
import dev.testudo.orm.schema.WantedSchema;
import dev.testudo.orm.schema.WantedTable;
import dev.testudo.orm.testing.server.Engine;
import dev.testudo.orm.testing.server.TestServers;
import dev.testudo.orm.type.ColumnType;
import dev.testudo.orm.type.Row;
import dev.testudo.orm.type.Types;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A fresh database of an engine, reached through its transport. */
final class OpenDatabase implements AutoCloseable {
  private final Vertx vertx = Vertx.vertx();
  private final Dialect dialect;
  private final Transport transport;

  private OpenDatabase(Engine engine) {
    dialect = Dialects.of(engine.scheme());
    var config = ConnectionConfig.of("main", TestServers.of(engine).newDatabase("dialect"));
    List<String> setup = dialect.sessionSetup(ZoneOffset.UTC, null);
    transport =
        engine.inProcess()
            ? JdbcTransport.open(() -> vertx, config, setup)
            : VertxTransport.open(vertx, config, setup);
  }

  static OpenDatabase of(Engine engine) {
    return new OpenDatabase(engine);
  }

  Dialect dialect() {
    return dialect;
  }

  void create(WantedTable... tables) {
    dialect.create(new WantedSchema(List.of(tables))).forEach(this::execute);
  }

  void execute(String sql) {
    await(transport.execute(sql));
  }

  /** The rows of a statement, each as the values of the given types. */
  List<List<Object>> query(Statement statement, List<ColumnType<?>> types) {
    BoundSql bound = dialect.render(statement);
    return await(transport.query(bound.sql(), bound.values(), new Values(types)));
  }

  Outcome update(Statement statement) {
    BoundSql bound = dialect.render(statement);
    return await(transport.update(bound.sql(), bound.values()));
  }

  /** The text that a query gives. */
  Object text(String sql) {
    var reader = new Values(List.of(Types.TEXT));
    return await(transport.query(new SqlText(sql, List.of()), new Object[0], reader)).get(0).get(0);
  }

  ActualSchema actual(String schema) {
    return new ActualSchema(
        read(dialect.columns(schema), ActualColumn.READER),
        read(dialect.indexes(schema), ActualIndexColumn.READER),
        read(dialect.checks(schema), ActualCheck.READER),
        read(dialect.foreignKeys(schema), ActualForeignKeyColumn.READER));
  }

  private <T> List<T> read(BoundSql bound, RowReader<T> reader) {
    return await(transport.query(bound.sql(), bound.values(), reader));
  }

  /** What comes of a statement that must fail. */
  DatabaseException failureOf(SqlText sql, Object[] values, List<WantedTable> tables) {
    try {
      transport
          .update(sql, values)
          .toCompletionStage()
          .toCompletableFuture()
          .get(30, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      return dialect
          .translator("main", ConstraintIndex.of(tables))
          .translate(transport.describe(cause), sql.text(), cause);
    } catch (InterruptedException | TimeoutException e) {
      throw new AssertionError(e);
    }
    throw new AssertionError("nothing was refused");
  }

  private static <T> T await(Future<T> future) {
    try {
      return future.toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    await(transport.close());
    await(vertx.close());
  }

  private record Values(List<ColumnType<?>> types) implements RowReader<List<Object>> {
    @Override
    public List<Object> read(Row row) {
      List<Object> values = new ArrayList<>();
      for (int i = 0; i < types.size(); i++) {
        values.add(types.get(i).get(row, i));
      }
      return values;
    }

    @Override
    public String describe(int index) {
      return "column " + index;
    }
  }
}
