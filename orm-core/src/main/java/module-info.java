/**
 * The runtime of Testudo: what an application calls, and what generated code is built from.
 *
 * <p>The drivers are optional: an application adds those of its databases.
 */
// H2 publishes no module descriptor, only a fixed name.
@SuppressWarnings("requires-automatic")
module dev.testudo.orm.core {
  requires transitive dev.testudo.orm.annotation;
  requires transitive io.vertx.core;
  requires transitive io.vertx.sql.client;
  requires transitive com.fasterxml.jackson.core;
  requires java.sql;
  requires com.fasterxml.jackson.databind;
  requires com.fasterxml.jackson.datatype.jsr310;
  requires com.github.f4b6a3.uuid;
  requires static transitive org.jspecify;
  requires static io.vertx.sql.client.pg;
  requires static io.vertx.sql.client.mysql;
  requires static com.h2database;
  requires static org.xerial.sqlitejdbc;

  exports dev.testudo.orm;
  exports dev.testudo.orm.ast;
  exports dev.testudo.orm.config;
  exports dev.testudo.orm.dialect;
  exports dev.testudo.orm.dynamic;
  exports dev.testudo.orm.error;
  exports dev.testudo.orm.exec;
  // H2 calls these functions by their names.
  exports dev.testudo.orm.exec.jdbc.function to
      com.h2database;
  exports dev.testudo.orm.manager;
  exports dev.testudo.orm.metamodel;
  exports dev.testudo.orm.raw;
  exports dev.testudo.orm.relation;
  exports dev.testudo.orm.schema;
  exports dev.testudo.orm.tx;
  exports dev.testudo.orm.type;

  uses dev.testudo.orm.Router;
  uses dev.testudo.orm.metamodel.ModelPackage;
  uses dev.testudo.orm.metamodel.ModelValidator;
  uses dev.testudo.orm.relation.ObjectKeys;

  provides dev.testudo.orm.relation.ObjectKeys with
      dev.testudo.orm.metamodel.ModelKeys;
  provides io.vertx.core.spi.VertxServiceProvider with
      dev.testudo.orm.tx.TransactionLocal;
}
