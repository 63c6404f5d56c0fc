package dev.testudo.orm.dialect;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.testudo.orm.schema.WantedCheck;
import dev.testudo.orm.schema.WantedColumn;
import dev.testudo.orm.schema.WantedIndex;
import dev.testudo.orm.schema.WantedKey;
import dev.testudo.orm.schema.WantedTable;
import dev.testudo.orm.type.ColumnType;
import dev.testudo.orm.type.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table with a column of every type, and with all that a table can have. */
final class RichTable {
  private static final ColumnType<?> JSON = Types.json(new TypeReference<List<String>>() {});

  private RichTable() {}

  static WantedTable wanted() {
    return new WantedTable(
        "Item",
        null,
        "item",
        "What's \\ for sale",
        List.of(
            new WantedColumn("id", "id", Types.LONG, false, true, null, null),
            column("is_active", "isActive", Types.BOOLEAN, "true"),
            column("small", "small", Types.SHORT, null),
            column("number", "number", Types.INTEGER, null),
            column("big", "big", Types.LONG, null),
            column("ratio", "ratio", Types.FLOAT, null),
            column("exact_ratio", "exactRatio", Types.DOUBLE, null),
            column("price", "price", Types.decimal(10, 2), null),
            new WantedColumn("code", "code", Types.text(20), false, false, "'new'", "Its 'code'"),
            column("title", "title", Types.text(3000), null),
            new WantedColumn("body", "body", Types.TEXT, true, false, null, null),
            column("hash", "hash", Types.bytes(32), null),
            column("picture", "picture", Types.bytes(2_000_000), null),
            column("content", "content", Types.BYTES, null),
            column("created_at", "createdAt", Types.INSTANT, null),
            column("day", "day", Types.DATE, null),
            column("hour", "hour", Types.TIME, null),
            column("local", "local", Types.DATE_TIME, null),
            column("token", "token", Types.UUID_TYPE, null),
            column("data", "data", JSON, null),
            column("labels", "labels", Types.TEXT.list(), null),
            column("prices", "prices", Types.decimal(10, 2).list(), null)),
        new WantedKey("pk_item", List.of("id")),
        List.of(
            new WantedKey("uq_item_code", List.of("code")),
            new WantedKey("uq_item_day_hour", List.of("day", "hour"))),
        List.of(
            new WantedIndex("ix_item_created_at", List.of("created_at"), false, null),
            new WantedIndex("ix_item_big_small", List.of("big", "small"), true, null)),
        List.of(new WantedCheck("ck_item_1", "price >= 0")));
  }

  /** A table of few columns. */
  static WantedTable small() {
    return new WantedTable(
        "Item",
        null,
        "item",
        null,
        List.of(
            new WantedColumn("id", "id", Types.LONG, false, true, null, null),
            column("is_active", "isActive", Types.BOOLEAN, null),
            column("code", "code", Types.text(20), null),
            new WantedColumn("body", "body", Types.TEXT, true, false, null, null),
            column("missing", "missing", Types.LONG, null)),
        new WantedKey("pk_item", List.of("id")),
        List.of(new WantedKey("uq_item_code", List.of("code"))),
        List.of(new WantedIndex("ix_item_code", List.of("code"), false, null)),
        List.of(new WantedCheck("ck_item_1", "code <> ''")));
  }

  static WantedColumn column(
      String name, String field, ColumnType<?> type, @Nullable String defaultSql) {
    return new WantedColumn(name, field, type, false, false, defaultSql, null);
  }

  static WantedTable with(WantedTable table, @Nullable String schema, List<WantedIndex> indexes) {
    return new WantedTable(
        table.model(),
        schema,
        table.name(),
        table.comment(),
        table.columns(),
        table.key(),
        table.uniques(),
        indexes,
        table.checks());
  }
}
