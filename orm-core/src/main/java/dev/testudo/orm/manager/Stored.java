package dev.testudo.orm.manager;

import dev.testudo.orm.error.DataException;
import dev.testudo.orm.error.Report;
import dev.testudo.orm.metamodel.Field;
import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.metamodel.RowReader;
import dev.testudo.orm.tx.Route;
import dev.testudo.orm.type.ColumnType;
import dev.testudo.orm.type.Row;
import dev.testudo.orm.type.ValuesRow;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came back for the objects of a bulk operation. The objects stay as they are until {@link
 * #finish}, because a later statement may still undo everything.
 */
final class Stored<M> {
  private final Route route;
  private final ModelType<M, ?, ?> model;
  private final List<Item<M>> items;
  private final @Nullable Answer[] answers;
  private final BitSet skipped = new BitSet();
  private final BitSet fresh = new BitSet();
  private final Progress progress;

  Stored(Route route, ModelType<M, ?, ?> model, List<Item<M>> items, Progress progress) {
    this.route = route;
    this.model = model;
    this.items = items;
    this.answers = new Answer[items.size()];
    this.progress = progress;
  }

  /** What came back for some items has been kept. */
  void done(List<Item<M>> of) {
    progress.add(of.size());
  }

  /** Keeps rows that came in the order of the items. */
  void inOrder(List<Item<M>> of, List<Field<?>> fields, List<ValuesRow> rows) {
    if (rows.size() != of.size()) {
      throw unexpected(of.size(), rows.size());
    }
    for (int i = 0; i < rows.size(); i++) {
      answers[of.get(i).place()] = new Answer(fields, rows.get(i));
    }
  }

  /**
   * Keeps rows that came in any order: each belongs to the first item that has the same values in
   * some of the fields and no row yet.
   *
   * @return how many items got a row
   */
  int byContent(
      List<Item<M>> of, List<Field<?>> same, List<Field<?>> fields, List<ValuesRow> rows) {
    Map<List<@Nullable Object>, Deque<ValuesRow>> found = new HashMap<>();
    int[] at = same.stream().mapToInt(fields::indexOf).toArray();
    for (ValuesRow row : rows) {
      List<@Nullable Object> values = new ArrayList<>(at.length);
      for (int index : at) {
        values.add(comparable(row.stored(index)));
      }
      found.computeIfAbsent(values, none -> new ArrayDeque<>(1)).add(row);
    }
    int matched = 0;
    for (Item<M> item : of) {
      List<@Nullable Object> values = new ArrayList<>(at.length);
      for (Field<?> field : same) {
        values.add(comparable(item.draft().value(field)));
      }
      Deque<ValuesRow> rest = found.get(values);
      if (rest != null && !rest.isEmpty()) {
        answers[item.place()] = new Answer(fields, rest.remove());
        matched++;
      }
    }
    return matched;
  }

  /** The same, where every item must have got a row. */
  void allByContent(
      List<Item<M>> of, List<Field<?>> same, List<Field<?>> fields, List<ValuesRow> rows) {
    int matched = byContent(of, same, fields, rows);
    if (matched != of.size()) {
      throw unexpected(of.size(), matched);
    }
  }

  /** Values in a form whose equality is by content. */
  static @Nullable Object comparable(@Nullable Object value) {
    return value instanceof byte[] bytes ? Arrays.toString(bytes) : value;
  }

  private DataException unexpected(int expected, int actual) {
    return new DataException(
        Report.of(
                "The database gave back %d rows for the %d of %s that were written."
                    .formatted(actual, expected, model.table().model()))
            .likelyCause("a trigger or a rule of the table changes what is written.")
            .wayOut("Write such rows one by one."),
        null);
  }

  /** An item is left out of the result: its row was not stored. */
  void skip(Item<M> item) {
    skipped.set(item.place());
  }

  /** The row of an item was made by this operation, and not found. */
  void isNew(Item<M> item) {
    fresh.set(item.place());
  }

  /** How many items were not skipped. */
  int count() {
    return items.size() - skipped.cardinality();
  }

  /** Leaves out the items for which nothing came back. */
  void skipUnanswered(List<Item<M>> of) {
    for (Item<M> item : of) {
      if (answers[item.place()] == null) {
        skip(item);
      }
    }
  }

  /**
   * The objects as they are stored now, in the order in which they were given; without those that
   * were skipped.
   */
  List<M> finish() {
    List<M> finished = new ArrayList<>(items.size());
    for (Item<M> item : items) {
      if (!skipped.get(item.place())) {
        finished.add(finish(item));
      }
    }
    return finished;
  }

  /** The same objects, each with whether its row is new. */
  List<Created<M>> finishTold() {
    return items.stream()
        .map(item -> new Created<>(finish(item), fresh.get(item.place())))
        .toList();
  }

  private M finish(Item<M> item) {
    Answer answer = answers[item.place()];
    if (answer == null) {
      return item.draft().finish(route, item.object(), List.of());
    }
    boolean whole = answer.fields.equals(model.table().fields());
    if (whole && (!route.isTransaction() || !model.isMutable())) {
      return model.fill(item.object(), answer.row, 0);
    }
    M result = item.draft().finish(route, item.object(), answer.fields);
    for (int i = 0; i < answer.fields.size(); i++) {
      result = WriteBack.put(route, model, result, answer.fields.get(i).index(), answer.row, i);
    }
    return result;
  }

  /** Some fields of a row. */
  private record Answer(List<Field<?>> fields, ValuesRow row) {}

  /** Reads some fields of each row to be kept. */
  record Reader(ModelType<?, ?, ?> model, List<Field<?>> fields, List<ColumnType<?>> types)
      implements RowReader<ValuesRow> {
    static Reader of(ModelType<?, ?, ?> model, List<Field<?>> fields) {
      return new Reader(
          model, fields, fields.stream().<ColumnType<?>>map(field -> field.type()).toList());
    }

    @Override
    public ValuesRow read(Row row) {
      return ValuesRow.copy(row, types);
    }

    @Override
    public String describe(int index) {
      return model.describe(fields.get(index).index());
    }
  }
}
