package dev.testudo.orm.processor.validate;

import dev.testudo.orm.processor.diagnostic.Code;
import dev.testudo.orm.processor.diagnostic.Findings;
import dev.testudo.orm.processor.model.ColumnEntry;
import dev.testudo.orm.processor.model.KeyRule;
import dev.testudo.orm.processor.model.Member;
import dev.testudo.orm.processor.model.Model;
import dev.testudo.orm.processor.model.RoleKind;
import dev.testudo.orm.processor.model.ScalarKind;
import dev.testudo.orm.processor.model.Stored;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A model has a key, of types by which a row can be found again. */
final class KeyRules {
  /** Names that a record's components cannot have. */
  private static final Set<String> NO_COMPONENT =
      Set.of(
          "clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

  private KeyRules() {}

  static void check(Model model, Findings findings) {
    List<ColumnEntry> keys = model.keys();
    if (keys.isEmpty()) {
      boolean tried = model.members().stream().anyMatch(Member.Group.class::isInstance);
      if (!tried || findings.isEmpty()) {
        findings.add(Code.KEY_MISSING, model.place(), model.name());
      }
    }
    for (ColumnEntry key : keys) {
      Member.Single field = key.field();
      String misfit = misfit(field.stored());
      if (misfit != null) {
        findings.add(Code.KEY_TYPE, field.place(), field.name(), misfit);
      }
      if (field.role() != RoleKind.PLAIN) {
        findings.add(Code.ROLE_KEY, field.place(), field.name(), RoleRules.name(field.role()));
      }
      KeyRule rule = model.keyRule(field);
      if (field.facts().defaultSql() != null && rule != KeyRule.ASSIGNED) {
        String who = rule == KeyRule.IDENTITY ? "the database counts it" : "Testudo makes it";
        findings.add(Code.DEFAULT_KEY, field.columnPlace().at("defaultSql"), field.name(), who);
      }
      if (keys.size() > 1 && NO_COMPONENT.contains(field.name())) {
        findings.add(
            Code.RESERVED, field.place(), "\"" + field.name() + "\"", "the methods of a record");
      }
    }
  }

  private static @Nullable String misfit(Stored stored) {
    if (stored instanceof Stored.Json) {
      return "a JSON document";
    } else if (stored.isArray()) {
      return "an array";
    } else if (stored instanceof Stored.Converted it && it.ofInterface()) {
      return "an interface, so that a lambda could be meant";
    }
    ScalarKind kind = stored.scalar();
    return kind == null
        ? null
        : switch (kind) {
          case FLOAT, DOUBLE -> "a floating-point number, whose equality is not exact";
          case DECIMAL -> "a decimal, of which 1.0 and 1.00 are not equal";
          case BOOLEAN -> "a boolean, so that two rows would be all";
          case BYTES, BUFFER -> "bytes, which have no value equality";
          default -> null;
        };
  }
}
