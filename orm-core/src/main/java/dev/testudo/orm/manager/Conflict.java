package dev.testudo.orm.manager;

import dev.testudo.orm.ast.Insert.OnConflict;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.Report;
import dev.testudo.orm.metamodel.Field;
import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.metamodel.Role;
import dev.testudo.orm.metamodel.Table;
import dev.testudo.orm.metamodel.Writable;
import dev.testudo.orm.metamodel.Writing;
import dev.testudo.orm.query.BulkWrites;
import dev.testudo.orm.type.ValuesRow;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What happens to an object whose unique values a row has already.
 *
 * @param policy what happens
 * @param target the unique fields that it is about; empty for any
 * @param update the fields of the row that get the object's values
 * @param counted the fields of the row that become one more than they were
 */
record Conflict(
    Policy policy, List<Field<?>> target, List<Field<?>> update, List<Field<?>> counted) {

  /** Every collision is an error. */
  static final Conflict FAIL = new Conflict(Policy.FAIL, List.of(), List.of(), List.of());

  /** What may happen. */
  enum Policy {
    /** The whole operation fails. */
    FAIL,
    /** A target was named, but not yet what to do. */
    UNSAID,
    /** The object is left out. */
    SKIP,
    /** The row gets values of the object. */
    UPDATE
  }

  /**
   * What the options say, in terms of the model.
   *
   * @throws OrmException if they do not fit the model
   */
  static <P> Conflict of(ModelType<?, ?, P> model, Bulk<P> options) {
    if (options.policy() == Policy.FAIL) {
      return FAIL;
    }
    if (options.policy() == Policy.UNSAID) {
      throw new OrmException(
          Report.of("onConflict(…) does not say what happens on a conflict.")
              .wayOut("Write onConflict(…).update(…), or onConflict(…).ignore()."));
    }
    List<Field<?>> target = fields(model, options.target());
    if (!target.isEmpty() || options.policy() == Policy.UPDATE) {
      checkUnique(model.table(), target);
    }
    if (options.policy() == Policy.SKIP) {
      return new Conflict(Policy.SKIP, target, List.of(), List.of());
    }
    checkOwned(model, target);
    return update(model, target, fields(model, options.update()));
  }

  /**
   * The same where rows that are there have to be updated.
   *
   * @throws OrmException also if they are not
   */
  static <P> Conflict updating(ModelType<?, ?, P> model, Bulk<P> options) {
    Conflict conflict = of(model, options);
    if (conflict.policy != Policy.UPDATE) {
      throw new OrmException(
          Report.of("bulkUpsertAndTell(…) was not told what of a row to update, on which conflict.")
              .likelyCause("the options name none, or leave out what collides.")
              .wayOut(
                  "Write o -> o.onConflict(u -> u.username).update(u -> u.email), or use"
                      + " bulkCreate(…): what it gives back is new."));
    }
    return conflict;
  }

  /** A row with the same values of some unique fields gets all other values. */
  static Conflict replacing(ModelType<?, ?, ?> model, List<Field<?>> target) {
    checkOwned(model, target);
    return update(model, target, List.of());
  }

  private static Conflict update(
      ModelType<?, ?, ?> model, List<Field<?>> target, List<Field<?>> named) {
    List<Field<?>> update = new ArrayList<>();
    List<Field<?>> counted = new ArrayList<>();
    for (Field<?> field : model.table().fields()) {
      boolean isNamed = named.contains(field);
      if (isNamed) {
        Written.refuse(model, field, "update(…)");
      }
      if (field.role() == Role.VERSION && !isNamed) {
        counted.add(field);
      } else if (isNamed
          || field.role() == Role.UPDATED_AT
          || field.role() == Role.UPDATED_BY
          || (named.isEmpty() && !target.contains(field) && isFree(field))) {
        update.add(field);
      }
    }
    return new Conflict(Policy.UPDATE, target, update, counted);
  }

  /** Whether the row gets it from any object; what says that it is deleted included. */
  private static boolean isFree(Field<?> field) {
    boolean own = field.role() == Role.PLAIN || field.role() == Role.DELETED_AT;
    return own && !field.isKey() && field.writing() == Writing.ALWAYS;
  }

  /** Two tenants may have equal values, and neither must write the other's row. */
  private static void checkOwned(ModelType<?, ?, ?> model, List<Field<?>> target) {
    Field<?> tenant = model.table().withRole(Role.TENANT);
    if (tenant != null && !target.contains(tenant)) {
      throw new OrmException(
          Report.of(
                  "The columns (%s) of %s may collide with a row of another tenant."
                      .formatted(names(target), model.table().model()))
              .likelyCause("they do not hold " + tenant.name() + ".")
              .wayOut("Declare a unique set with it, and name all of its columns."));
    }
  }

  private static <P> List<Field<?>> fields(
      ModelType<?, ?, P> model, List<Function<? super P, ? extends Writable>> columns) {
    return new SavedParts<>(model, columns).plain("bulkCreate(…)").stream().distinct().toList();
  }

  private static void checkUnique(Table table, List<Field<?>> target) {
    List<List<Field<?>>> declared = uniqueSets(table);
    Set<Field<?>> wanted = new HashSet<>(target);
    if (declared.stream().noneMatch(set -> wanted.equals(new HashSet<>(set)))) {
      throw new OrmException(
          Report.of(
                  "The columns (%s) of %s are no unique set, so nothing can collide by them."
                      .formatted(names(target), table.model()))
              .likelyCause(
                  "unique are: "
                      + declared.stream().map(Conflict::names).collect(Collectors.joining("; "))
                      + ".")
              .wayOut(
                  "Name the columns of one of them, or declare another by"
                      + " @Column(unique = true) or @Unique."));
    }
  }

  private static String names(List<Field<?>> fields) {
    return fields.stream().map(Field::name).collect(Collectors.joining(", "));
  }

  /** The key, and every other set of fields whose values no two rows share. */
  static List<List<Field<?>>> uniqueSets(Table table) {
    List<List<Field<?>>> sets = new ArrayList<>();
    sets.add(table.key());
    table.fields().stream().filter(Field::unique).forEach(field -> sets.add(List.of(field)));
    table
        .uniques()
        .forEach(unique -> sets.add(unique.fields().stream().<Field<?>>map(table::field).toList()));
    return sets;
  }

  /** Whether rows that give these fields could collide by other fields than the target. */
  boolean hasRival(Table table, BitSet given) {
    Set<Field<?>> mine = new HashSet<>(target);
    return uniqueSets(table).stream()
        .anyMatch(
            set ->
                !mine.equals(new HashSet<>(set))
                    && set.stream().allMatch(field -> given.get(field.index())));
  }

  /** The fields of the row that get values from rows that give these fields. */
  List<Field<?>> updated(BitSet given) {
    return update.stream().filter(field -> given.get(field.index())).toList();
  }

  /** What an object has in the target fields, with equality by content. */
  List<@Nullable Object> targetOf(Item<?> item) {
    List<@Nullable Object> values = new ArrayList<>(target.size());
    target.forEach(field -> values.add(Stored.comparable(item.draft().value(field))));
    return values;
  }

  /** The same of a row of exactly the target fields. */
  List<@Nullable Object> targetOf(ValuesRow row) {
    List<@Nullable Object> values = new ArrayList<>(target.size());
    for (int i = 0; i < target.size(); i++) {
      values.add(Stored.comparable(row.stored(i)));
    }
    return values;
  }

  /** The clause of the statement for rows that give these fields. */
  OnConflict clause(Table table, BitSet given) {
    return switch (policy) {
      case FAIL, UNSAID -> new OnConflict.Fail();
      case SKIP -> BulkWrites.skip(table, target);
      case UPDATE -> BulkWrites.replace(table, target, updated(given), counted);
    };
  }
}
