package dev.testudo.orm.fetch;

import dev.testudo.orm.fetch.Loading.Load;
import dev.testudo.orm.metamodel.Field;
import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.metamodel.RowReader;
import dev.testudo.orm.metamodel.ToOne;
import dev.testudo.orm.type.Row;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads objects together with what is joined to their rows.
 *
 * @param loading what is joined
 * @param at the position of the first joined column
 * @param instances the objects that were read so far; null for new ones with each row
 */
record JoinedReader<M>(Loading<M> loading, int at, @Nullable Instances instances)
    implements RowReader<M> {

  @Override
  public M read(Row row) {
    return join(loading, loading.model().read(row, 0), row, at, instances);
  }

  /** A result of its own has objects of its own. */
  @Override
  public RowReader<M> forColumns(Supplier<List<String>> names) {
    return new JoinedReader<>(loading, at, instances == null ? null : new Instances());
  }

  @Override
  public String describe(int index) {
    return index < at ? loading.model().describe(index) : describe(loading, index - at);
  }

  private static <M> String describe(Loading<M> loading, int index) {
    int rest = index;
    for (Load<M, ?> load : loading.loads()) {
      int own = load.link().target().table().fields().size();
      int width = own + load.then().width();
      if (load.joined() && rest < width) {
        return rest < own ? load.link().target().describe(rest) : describe(load.then(), rest - own);
      }
      rest -= load.joined() ? width : 0;
    }
    return "column " + index;
  }

  /** The object with what is joined to its row from a position on. */
  static <M> M join(
      Loading<M> loading, M object, Row row, int from, @Nullable Instances instances) {
    if (loading.isPlain()) {
      return object;
    }
    M joined = object;
    int at = from;
    for (Load<M, ?> load : loading.loads()) {
      if (load.joined()) {
        joined = join(load, joined, row, at, instances);
        at += load.link().target().table().fields().size() + load.then().width();
      }
    }
    return joined;
  }

  private static <M, T> M join(
      Load<M, T> load, M object, Row row, int at, @Nullable Instances instances) {
    ModelType<T, ?, ?> target = load.link().target();
    ToOne<M, T, ?> link = (ToOne<M, T, ?>) load.link();
    T other = null;
    Field<?> key = target.keyFields().get(0);
    if (!row.isNull(at + key.index())) {
      T read = instances == null ? target.read(row, at) : instances.read(target, row, at);
      other = join(load.then(), read, row, at + target.table().fields().size(), instances);
    }
    return link.load(object, other);
  }
}
