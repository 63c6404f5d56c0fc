package dev.testudo.orm.testing.compliance;

import dev.testudo.orm.Orm;
import dev.testudo.orm.OrmConfig;
import dev.testudo.orm.ast.Delete;
import dev.testudo.orm.ast.Source;
import dev.testudo.orm.ast.Term;
import dev.testudo.orm.dialect.Dialect;
import dev.testudo.orm.dialect.SqlText;
import dev.testudo.orm.exec.Client;
import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.metamodel.RowReader;
import dev.testudo.orm.query.Writes;
import dev.testudo.orm.schema.SchemaDifference;
import dev.testudo.orm.schema.SchemaDifference.Kind;
import dev.testudo.orm.testing.compliance.model.ModelModels;
import dev.testudo.orm.testing.compliance.model.UserModel;
import dev.testudo.orm.testing.compliance.other.OtherModels;
import dev.testudo.orm.testing.server.TestServer;
import dev.testudo.orm.testing.server.TestServers;
import dev.testudo.orm.type.Row;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One engine under test: its server, and an Orm on a fresh database with all tables. */
final class Bench implements AutoCloseable {
  private final Traits traits;
  private final TestServer server;
  private final Orm orm;
  private final @Nullable Vertx vertx;

  private Bench(Traits traits, TestServer server, Orm orm, @Nullable Vertx vertx) {
    this.vertx = vertx;
    this.traits = traits;
    this.server = server;
    this.orm = orm;
  }

  static Bench on(Traits traits) {
    return on(traits, Way.USUAL);
  }

  /** The same, where statements go another way. */
  static Bench on(Traits traits, Way way) {
    TestServer server = TestServers.of(traits.engine());
    String url = server.newDatabase("compliance");
    Vertx vertx = way.vertx();
    Orm orm = way.open(url, vertx);
    orm.generateSchemas().await();
    return new Bench(traits, server, orm, vertx);
  }

  Traits traits() {
    return traits;
  }

  /** The models of the suite on a database. */
  static OrmConfig config(String url) {
    return builder().connection("default", url).build();
  }

  static OrmConfig.Builder builder() {
    return OrmConfig.builder()
        .app("suite", app -> app.models(ModelModels.INSTANCE.name(), OtherModels.INSTANCE.name()));
  }

  /** Whether the server is of a version that does something otherwise. */
  boolean has(Difference difference) {
    return traits.differences().contains(difference)
        && difference.isIn(texts(orm, "SELECT version()").get(0));
  }

  /** What a database has otherwise than the models say, but for what its version cannot have. */
  List<SchemaDifference> differences(Orm checked) {
    return checked.checkSchemas().await().stream()
        .filter(d -> d.kind() != Kind.MISSING_CHECK || !has(Difference.CHECKS_ARE_IGNORED))
        .toList();
  }

  TestServer server() {
    return server;
  }

  Orm orm() {
    return orm;
  }

  /** A second Orm on a new, empty database of the same server. */
  Orm fresh() {
    return Orm.init(config(freshUrl())).await();
  }

  String freshUrl() {
    return server.newDatabase("fresh");
  }

  Dialect dialect() {
    return dialect(orm);
  }

  static Dialect dialect(Orm orm) {
    return orm.route(UserModel.MODEL).dialect();
  }

  static Client client(Orm orm) {
    return orm.route(UserModel.MODEL).client();
  }

  /** Sends SQL past the managers. */
  static void raw(Orm orm, String sql) {
    client(orm).execute(sql).await();
  }

  /** The first column of what a query gives, as text. */
  static List<String> texts(Orm orm, String sql) {
    return client(orm).query(new SqlText(sql, List.of()), new Object[0], new FirstText()).await();
  }

  /** A name as the engine quotes it. */
  static String quoted(Orm orm, String name) {
    var delete = new Delete(new Source(null, name), new Term.Constant(true));
    String text = dialect(orm).render(delete).sql().text();
    // The statement's own way to write the table is the engine's way to quote.
    return text.substring("DELETE FROM ".length()).split(" ", 2)[0];
  }

  /** The column's texts in all rows, as they are stored. */
  List<String> stored(String table, String column) {
    return texts(orm, "SELECT " + quoted(orm, column) + " FROM " + quoted(orm, table));
  }

  /** Writes a text into all rows, past the managers. */
  void overwrite(String table, String column, String text) {
    raw(orm, "UPDATE " + quoted(orm, table) + " SET " + quoted(orm, column) + " = '" + text + "'");
  }

  /** Deletes the rows of all tables. */
  void clear() {
    Client client = client(orm);
    models()
        .map(model -> new Delete(Writes.source(model.table()), new Term.Constant(true)))
        .map(delete -> dialect().render(delete))
        .forEach(sql -> client.update(sql.sql(), sql.values()).await());
  }

  static Stream<ModelType<?, ?, ?>> models() {
    return Stream.concat(
        ModelModels.INSTANCE.models().stream(), OtherModels.INSTANCE.models().stream());
  }

  @Override
  public void close() {
    orm.close().await();
    if (vertx != null) {
      vertx.close().await();
    }
  }

  private record FirstText() implements RowReader<String> {
    @Override
    public String read(Row row) {
      String text = row.getString(0);
      return text == null ? "NULL" : text;
    }

    @Override
    public String describe(int index) {
      return "column " + index;
    }
  }
}
