package dev.testudo.orm.ast;

import dev.testudo.orm.type.ColumnType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a table may be seen at all, wherever a statement reads it: those that are not
 * marked as deleted, and those of the tenant that the statement is for. One for each table; what
 * tells two of them apart is which one it is.
 */
public final class Guard {
  private final @Nullable Part deleted;
  private final @Nullable Part tenant;

  /**
   * A guard of a table.
   *
   * @param deleted the column that says when a row was deleted; null if there is none
   * @param tenant the column that says whose a row is; null if there is none
   */
  public Guard(@Nullable Part deleted, @Nullable Part tenant) {
    this.deleted = deleted;
    this.tenant = tenant;
  }

  /** The same guard, which lets deleted rows through; null if nothing is left of it. */
  public @Nullable Guard withDeleted() {
    return tenant == null ? null : new Guard(null, tenant);
  }

  /** What a row of a source must meet, for the tenant that a statement is for. */
  public List<Term> conditions(Source source, Tenancy tenancy) {
    List<Term> conditions = new ArrayList<>(2);
    if (deleted != null) {
      conditions.add(new Term.NullTest(deleted.of(source), true));
    }
    if (tenant != null) {
      conditions.add(
          new Term.Comparison(
              tenant.of(source), Term.Operator.EQ, tenancy.value(source.table(), tenant.type())));
    }
    return conditions;
  }

  /** A column of the table. */
  public record Part(String column, ColumnType<?> type) {
    private Term.Column of(Source source) {
      return new Term.Column(source, column, type, true);
    }
  }
}
