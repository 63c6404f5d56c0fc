package dev.testudo.orm.ast;

import dev.testudo.orm.type.ColumnType;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Whose rows one statement is about. A value is the same term wherever it stands in the statement,
 * so that it is bound once and told from others. Not for use by several threads at a time.
 */
public final class Tenancy {
  private final @Nullable Object tenant;
  // Most statements are for no tenant, or have one such column.
  private @Nullable IdentityHashMap<ColumnType<?>, Term.Parameter> values;

  /** A statement for a tenant; null for none. */
  public Tenancy(@Nullable Object tenant) {
    this.tenant = tenant;
  }

  /**
   * The tenant as a column of a type has it.
   *
   * @throws IllegalStateException if the statement is for no tenant
   */
  Term.Parameter value(String table, ColumnType<?> type) {
    Object known = tenant;
    if (known == null) {
      throw new IllegalStateException("the rows of " + table + " belong to tenants, none is known");
    }
    if (values == null) {
      values = new IdentityHashMap<>(2);
    }
    return values.computeIfAbsent(type, each -> new Term.Parameter(each, each.stored(known)));
  }
}
