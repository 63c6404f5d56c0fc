package dev.testudo.orm.processor.validate;

import dev.testudo.orm.processor.diagnostic.Code;
import dev.testudo.orm.processor.diagnostic.Findings;
import dev.testudo.orm.processor.model.ColumnEntry;
import dev.testudo.orm.processor.model.Member;
import dev.testudo.orm.processor.model.RoleKind;
import dev.testudo.orm.processor.model.ScalarKind;
import dev.testudo.orm.processor.model.Stored;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Fields that Testudo writes: of a fitting type, each role once. */
final class RoleRules {
  private static final Set<ScalarKind> TIMES =
      Set.of(ScalarKind.INSTANT, ScalarKind.OFFSET_DATE_TIME, ScalarKind.DATE_TIME);
  private static final Set<ScalarKind> COUNTERS = Set.of(ScalarKind.INTEGER, ScalarKind.LONG);

  private static final Set<RoleKind> PERSONS =
      Set.of(RoleKind.CREATED_BY, RoleKind.UPDATED_BY, RoleKind.TENANT);

  private RoleRules() {}

  static void check(List<ColumnEntry> columns, Findings findings) {
    Map<RoleKind, Member.Single> seen = new EnumMap<>(RoleKind.class);
    for (ColumnEntry column : columns) {
      Member.Single field = column.field();
      if (field.role() == RoleKind.PLAIN || !column.owners().isEmpty()) {
        continue;
      }
      Member.Single other = seen.putIfAbsent(field.role(), field);
      if (other != null) {
        findings.add(
            Code.ROLE_TWICE, field.place(), other.name(), field.name(), name(field.role()));
      }
      type(field, findings);
      if (field.role() == RoleKind.DELETED_AT && !field.nullable()) {
        findings.add(Code.SOFT_DELETE_NULL, field.place(), field.name());
      }
      if (field.facts().defaultSql() != null) {
        findings.add(Code.DEFAULT_ROLE, field.columnPlace().at("defaultSql"), field.name());
      }
    }
  }

  private static void type(Member.Single field, Findings findings) {
    if (field.stored() instanceof Stored.Unknown) {
      return;
    }
    ScalarKind kind = field.stored() instanceof Stored.Scalar it ? it.kind() : null;
    String type = kind == null ? "no plain column" : kind.simpleJavaType();
    if (field.role() == RoleKind.VERSION) {
      if (kind == null || !COUNTERS.contains(kind)) {
        findings.add(Code.VERSION_TYPE, field.place(), field.name(), type);
      }
    } else if (PERSONS.contains(field.role())) {
      if (kind == null) {
        findings.add(Code.ROLE_SCALAR, field.place(), field.name(), name(field.role()));
      }
    } else if (kind == null || !TIMES.contains(kind)) {
      findings.add(Code.TIME_TYPE, field.place(), field.name(), name(field.role()), type);
    }
  }

  /** The annotation's name. */
  static String name(RoleKind role) {
    return switch (role) {
      case CREATED_AT -> "CreatedAt";
      case UPDATED_AT -> "UpdatedAt";
      case VERSION -> "Version";
      case CREATED_BY -> "CreatedBy";
      case UPDATED_BY -> "UpdatedBy";
      case DELETED_AT -> "SoftDelete";
      case TENANT -> "Tenant";
      case PLAIN -> "Column";
    };
  }
}
