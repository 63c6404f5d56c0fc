package dev.testudo.orm;

import dev.testudo.build.rules.HouseRules;
import dev.testudo.build.rules.ImportTable;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

final class ArchitectureTest {

  private static final String ROOT = "dev.testudo.orm";

  @TestFactory
  Stream<DynamicTest> keepsTheRulesOfTheHouse() {
    return HouseRules.ofModuleWith(ArchitectureTest.class)
        .noReflection()
        .sqlOnlyIn(ROOT + ".dialect")
        .imports(imports())
        .tests();
  }

  // Lowest first. Whoever adds a package adds its row, and says so in the package's own words too.
  private static ImportTable imports() {
    return ImportTable.below(ROOT)
        .everyoneMayUse("annotation")
        .row("error")
        .row("type", "error")
        .row("relation", "error")
        .row("config", "metamodel", "error")
        .row("ast", "type")
        .row("metamodel", "relation", "ast", "type", "error")
        .row("schema", "metamodel", "type", "error")
        .row("query", "metamodel", "ast", "type", "error")
        .row("dialect", "ast", "schema", "type", "error")
        .row("exec", "dialect", "metamodel", "ast", "type", "config", "error")
        .row("exec.vertx", "exec", "dialect", "metamodel", "type", "config", "error")
        .row("exec.jdbc.function", "type")
        .row(
            "exec.jdbc",
            "exec.jdbc.function",
            "exec",
            "dialect",
            "metamodel",
            "type",
            "config",
            "error")
        .row("tx", "exec", "dialect", "metamodel", "ast", "error")
        .row(
            "fetch",
            "relation",
            "exec",
            "tx",
            "query",
            "dialect",
            "metamodel",
            "ast",
            "type",
            "error")
        .row("dynamic", "relation", "metamodel", "ast", "type", "error")
        .row("raw", "tx", "exec", "dialect", "metamodel", "type", "error")
        .row(
            "manager",
            "dynamic",
            "raw",
            "relation",
            "fetch",
            "tx",
            "exec",
            "query",
            "dialect",
            "metamodel",
            "ast",
            "type",
            "error")
        .row("migration", "exec", "tx", "dialect", "schema", "metamodel", "type", "error")
        .row(
            "",
            "manager",
            "raw",
            "migration",
            "tx",
            "exec.vertx",
            "exec.jdbc",
            "exec",
            "dialect",
            "schema",
            "metamodel",
            "relation",
            "config",
            "error")
        .library("io.vertx.pgclient.", "exec.vertx")
        .library("io.vertx.mysqlclient.", "exec.vertx")
        .library("io.vertx.sqlclient.", "exec.vertx", " -> io.vertx.sqlclient.Pool")
        .library("java.sql.", "exec.jdbc", "exec.jdbc.function")
        .library("javax.sql.", "exec.jdbc")
        .library("org.h2.", "exec.jdbc", "exec.jdbc.function")
        .library("org.sqlite.", "exec.jdbc", "exec.jdbc.function");
  }
}
