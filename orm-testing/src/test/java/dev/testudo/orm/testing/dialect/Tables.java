package dev.testudo.orm.testing.dialect;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.testudo.orm.schema.WantedCheck;
import dev.testudo.orm.schema.WantedColumn;
import dev.testudo.orm.schema.WantedIndex;
import dev.testudo.orm.schema.WantedKey;
import dev.testudo.orm.schema.WantedTable;
import dev.testudo.orm.type.ColumnType;
import dev.testudo.orm.type.Types;
import java.util.List;

/** Tables to create on every engine. */
final class Tables {
  static final ColumnType<List<String>> JSON = Types.json(new TypeReference<List<String>>() {});

  private Tables() {}

  /** A column of every type, and all that a table can have. */
  static WantedTable item(String schema) {
    return new WantedTable(
        "Item",
        schema,
        "item",
        "What's \\ for sale */",
        List.of(
            new WantedColumn("id", "id", Types.LONG, false, true, null, null),
            new WantedColumn("is_active", "isActive", Types.BOOLEAN, false, false, "true", null),
            column("small", Types.SHORT),
            column("number", Types.INTEGER),
            column("big", Types.LONG),
            column("ratio", Types.FLOAT),
            column("exact_ratio", Types.DOUBLE),
            column("price", Types.decimal(10, 2)),
            new WantedColumn(
                "code", "code", Types.text(20), false, false, "'new'", "Its 'code' \\"),
            column("title", Types.text(3000)),
            column("body", Types.TEXT),
            column("hash", Types.bytes(32)),
            column("picture", Types.bytes(20_000)),
            column("content", Types.BYTES),
            column("created_at", Types.INSTANT),
            column("day", Types.DATE),
            column("hour", Types.TIME),
            column("local", Types.DATE_TIME),
            column("token", Types.UUID_TYPE),
            column("data", JSON),
            column("labels", Types.TEXT.list()),
            column("prices", Types.decimal(10, 2).list())),
        new WantedKey("pk_item", List.of("id")),
        List.of(
            new WantedKey("uq_item_code", List.of("code")),
            new WantedKey("uq_item_day_hour", List.of("day", "hour"))),
        List.of(
            new WantedIndex("ix_item_created_at", List.of("created_at"), false, null),
            new WantedIndex("ix_item_big_small", List.of("big", "small"), true, null)),
        List.of(new WantedCheck("ck_item_1", "price >= 0")));
  }

  /** A table whose every name is hostile. */
  static WantedTable hostile() {
    String name = "ta`b\"le; -- '\\ Ünï";
    String column = "co`l\"umn; -- '\\ ✓";
    return new WantedTable(
        "Hostile",
        null,
        name,
        "com`m\"ent'; -- \\ ✓",
        List.of(
            new WantedColumn(column, "key", Types.LONG, false, false, null, "it's \\"),
            new WantedColumn("select", "select", Types.text(5), true, false, null, null)),
        new WantedKey("pk`\"' x", List.of(column)),
        List.of(new WantedKey("uq`\"' x", List.of("select"))),
        List.of(new WantedIndex("ix`\"' x", List.of("select", column), false, null)),
        List.of());
  }

  /** A table that refers to another one, which no model does yet. */
  static String post(char quote) {
    return ("CREATE TABLE 'post' ('id' INTEGER NOT NULL PRIMARY KEY, 'item_id' BIGINT,"
            + " CONSTRAINT 'fk_post_item' FOREIGN KEY ('item_id') REFERENCES 'item' ('id'))")
        .replace('\'', quote);
  }

  private static WantedColumn column(String name, ColumnType<?> type) {
    return new WantedColumn(name, name, type, true, false, null, null);
  }
}
