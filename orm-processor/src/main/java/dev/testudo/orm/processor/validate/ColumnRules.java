package dev.testudo.orm.processor.validate;

import dev.testudo.orm.processor.diagnostic.Code;
import dev.testudo.orm.processor.diagnostic.Findings;
import dev.testudo.orm.processor.diagnostic.Place;
import dev.testudo.orm.processor.model.ColumnEntry;
import dev.testudo.orm.processor.model.ColumnFacts;
import dev.testudo.orm.processor.model.Member;
import dev.testudo.orm.processor.model.RoleKind;
import dev.testudo.orm.processor.model.ScalarKind;
import dev.testudo.orm.processor.model.Stored;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether what {@code @Column} says fits the type of its field. */
final class ColumnRules {
  private static final int MOST_DIGITS = 65;
  private static final int MOST_SCALE = 30;

  private final Findings findings;

  private ColumnRules(Findings findings) {
    this.findings = findings;
  }

  static void check(List<ColumnEntry> columns, Findings findings) {
    var rules = new ColumnRules(findings);
    for (ColumnEntry column : columns) {
      Member.Single field = column.field();
      if (!(field.stored() instanceof Stored.Unknown)) {
        rules.nullness(field);
        rules.length(field);
        rules.digits(field);
        rules.encryption(field);
      }
    }
  }

  private void nullness(Member.Single field) {
    if (field.isPrimitive() && field.nullable()) {
      String keyword = field.type().getKind().toString().toLowerCase(Locale.ROOT);
      ScalarKind kind = ScalarKind.named(keyword);
      String box = kind == null ? "its box" : kind.simpleJavaType();
      findings.add(Code.NULLABLE_PRIMITIVE, field.place(), field.name(), keyword, box);
    }
  }

  private void length(Member.Single field) {
    Integer length = field.facts().length();
    if (length == null) {
      return;
    }
    Place place = field.columnPlace().at("length");
    ScalarKind kind = field.stored().scalar();
    if (kind == null || !kind.takesLength()) {
      String digits = kind == ScalarKind.DECIMAL ? "; its digits are precision and scale" : "";
      findings.add(Code.LENGTH_TYPE, place, field.name(), described(field), digits);
    } else if (length <= 0) {
      findings.add(Code.LENGTH, place, length);
    } else if (field.stored() instanceof Stored.EnumName it && length < it.longest()) {
      findings.add(Code.ENUM_LENGTH, place, length, it.type().getSimpleName(), it.longest());
    }
  }

  private void encryption(Member.Single field) {
    ColumnFacts.Encryption encryption = field.facts().encryption();
    if (encryption == null) {
      return;
    }
    String misfit = misfit(field, encryption);
    if (misfit != null) {
      findings.add(Code.ENCRYPTED_TYPE, field.place(), field.path(), misfit);
    }
  }

  private static @Nullable String misfit(Member.Single field, ColumnFacts.Encryption encryption) {
    if (field.stored().isArray()) {
      return "a list cannot be";
    } else if (field.id() || field.role() != RoleKind.PLAIN) {
      return "keys and what Testudo writes cannot be";
    } else if (field.facts().computedSql() != null || field.facts().defaultSql() != null) {
      return "the database writes it";
    }
    return encryption.deterministic() && field.stored() instanceof Stored.Json
        ? "documents that are equal may be written in several ways"
        : null;
  }

  private void digits(Member.Single field) {
    ColumnFacts facts = field.facts();
    Integer precision = facts.precision();
    Integer scale = facts.scale();
    ScalarKind kind = field.stored().scalar();
    boolean takes = kind != null && kind.takesPrecision();
    if (!takes) {
      if (precision != null || scale != null) {
        Place place = field.columnPlace().at(precision == null ? "scale" : "precision");
        String length = kind == ScalarKind.STRING ? "; a text has a length" : "";
        findings.add(Code.PRECISION_TYPE, place, field.name(), described(field), length);
      }
    } else if (kind == ScalarKind.DECIMAL && (precision == null || scale == null)) {
      findings.add(Code.DECIMAL, field.columnPlace(), field.name());
    } else if (precision != null && (precision < 1 || precision > MOST_DIGITS)) {
      findings.add(Code.PRECISION, field.columnPlace().at("precision"), precision);
    } else if (scale != null) {
      int digits = precision == null ? 0 : precision;
      int most = kind == ScalarKind.DECIMAL ? Math.min(digits, MOST_SCALE) : 0;
      if (scale < 0 || scale > most) {
        String wayOut = most == 0 ? "Leave it out" : "Use 0 to " + most + " digits after the point";
        findings.add(Code.SCALE, field.columnPlace().at("scale"), scale, wayOut);
      }
    }
  }

  private static String described(Member.Single field) {
    ScalarKind kind = field.stored().scalar();
    return kind == null ? "a JSON document" : kind.simpleJavaType();
  }
}
