package dev.testudo.orm.processor.write;

import dev.testudo.orm.processor.model.ColumnEntry;
import dev.testudo.orm.processor.model.ColumnFacts;
import dev.testudo.orm.processor.model.KeyRule;
import dev.testudo.orm.processor.model.LinkKind;
import dev.testudo.orm.processor.model.Member;
import dev.testudo.orm.processor.model.ScalarKind;
import dev.testudo.orm.processor.model.Stored;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a column is in the database, in general SQL words, for Javadoc. */
final class FactText {
  private FactText() {}

  /** {@code username varchar(50) not null unique}. */
  static String of(ColumnEntry column, KeyRule key) {
    Member.Single field = column.field();
    var text = new StringBuilder(field.column()).append(' ').append(type(field));
    if (!column.isNullable()) {
      text.append(" not null");
    }
    if (field.facts().unique()) {
      text.append(" unique");
    }
    switch (key) {
      case IDENTITY -> text.append(", identity");
      case UUID_V7 -> text.append(", key, UUID of version 7");
      case ASSIGNED -> text.append(", key");
      case NONE -> {}
    }
    switch (field.role()) {
      case CREATED_AT -> text.append(", time of insert");
      case UPDATED_AT -> text.append(", time of last change");
      case VERSION -> text.append(", version");
      case CREATED_BY -> text.append(", who inserted");
      case UPDATED_BY -> text.append(", who changed last");
      case DELETED_AT -> text.append(", time of deletion");
      case TENANT -> text.append(", tenant");
      case PLAIN -> {}
    }
    if (field.facts().encryption() != null) {
      text.append(
          field.facts().encryption().deterministic() ? ", encrypted, sought" : ", encrypted");
    }
    if (field.facts().computedSql() != null) {
      text.append(", computed");
    } else {
      switch (field.facts().writing()) {
        case ONCE -> text.append(", written once");
        case NEVER -> text.append(", never written");
        case ALWAYS -> {}
      }
    }
    Member.Link link = column.link();
    if (link != null && link.kind() instanceof LinkKind.Foreign foreign) {
      int part = foreign.columns().indexOf(field);
      text.append(" references ").append(link.target().table());
      text.append('(').append(link.target().fields().get(part).column()).append(')');
      text.append(LinkCode.actions(foreign));
    }
    return text.toString();
  }

  /** The same of a field of a mapped base. */
  static String of(Member.Single field) {
    return of(new ColumnEntry(0, "", field, List.of(), null), KeyRule.NONE);
  }

  private static String type(Member.Single field) {
    ScalarKind scalar = field.stored().scalar();
    if (field.facts().encryption() != null) {
      return "bytes";
    }
    if (scalar == null) {
      return "json";
    }
    ColumnFacts facts = field.facts();
    Integer length = facts.length();
    if (length == null && field.stored() instanceof Stored.EnumName it) {
      length = it.longest();
    }
    String word = scalar.sqlWord();
    if (scalar.isBinary() && length != null) {
      word = "varbinary(" + length + ")";
    } else if (scalar == ScalarKind.STRING && length != null) {
      word = "varchar(" + length + ")";
    } else if (scalar == ScalarKind.DECIMAL) {
      word = "decimal(" + facts.precision() + "," + orElse(facts.scale(), 0) + ")";
    } else if (scalar == ScalarKind.BIG_INTEGER) {
      word = "decimal(" + orElse(facts.precision(), 38) + ")";
    }
    return field.stored().isArray() ? word + " array" : word;
  }

  private static int orElse(@Nullable Integer number, int other) {
    return number == null ? other : number;
  }
}
