package dev.testudo.orm.fetch;

import dev.testudo.orm.ast.Select;
import dev.testudo.orm.ast.Term;
import dev.testudo.orm.dialect.SqlText;
import dev.testudo.orm.exec.RepeatedReads;
import dev.testudo.orm.metamodel.Field;
import dev.testudo.orm.metamodel.Link;
import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.metamodel.ToMany;
import dev.testudo.orm.metamodel.ToOne;
import dev.testudo.orm.relation.Label;
import dev.testudo.orm.tx.Route;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Recognises reads that a loop should not repeat: of the row of one key, and of the rows that
 * belong to one other row.
 *
 * @param model whose rows are read
 * @param call what loads the relation that is followed, if it is known to be one
 */
record LoneReads(ModelType<?, ?, ?> model, @Nullable String call) {

  /** Says that the row of one key is about to be read. */
  void byKey(Route route, SqlText sql) {
    RepeatedReads reads = route.repeatedReads();
    if (reads != null) {
      String followed = call;
      reads.seen(sql, () -> followed == null ? keys() : loading(followed));
    }
  }

  /** Says that rows are about to be read, if they are those of one other row. */
  void of(Route route, Select select, SqlText sql) {
    RepeatedReads reads = route.repeatedReads();
    if (reads == null) {
      return;
    }
    String followed = call;
    if (followed != null) {
      reads.seen(sql, () -> loading(followed));
      return;
    }
    Set<String> given = new HashSet<>();
    collect(select.where(), given);
    if (holds(given, model.table().key())) {
      reads.seen(sql, this::keys);
    } else {
      followed(given).ifPresent(link -> reads.seen(sql, () -> others(link)));
    }
  }

  /** Says that a relation of one object is about to be read. */
  static void ofOne(Route route, Label label, SqlText sql) {
    RepeatedReads reads = route.repeatedReads();
    if (reads != null) {
      reads.seen(sql, () -> loading(label.call("prefetchRelated")));
    }
  }

  private static String loading(String call) {
    return "Load them together: " + call + ".";
  }

  /** The columns of the rows themselves that must have one value. */
  private static void collect(@Nullable Term where, Set<String> given) {
    if (where instanceof Term.Junction junction && junction.all()) {
      junction.operands().forEach(each -> collect(each, given));
    } else if (where instanceof Term.Comparison equal
        && equal.operator() == Term.Operator.EQ
        && equal.left() instanceof Term.Column column
        && column.source().via() == null
        && equal.right() instanceof Term.Parameter) {
      given.add(column.name());
    }
  }

  private static boolean holds(Set<String> given, Iterable<Field<?>> columns) {
    for (Field<?> column : columns) {
      if (!given.contains(column.column())) {
        return false;
      }
    }
    return true;
  }

  private Optional<ToOne<?, ?, ?>> followed(Set<String> given) {
    for (Link<?, ?> link : model.links()) {
      if (link instanceof ToOne<?, ?, ?> one && !one.isBackward()) {
        if (holds(given, Set.copyOf(one.columns()))) {
          return Optional.of(one);
        }
      }
    }
    return Optional.empty();
  }

  private String keys() {
    String from =
        model.links().stream()
            .map(LoneReads::back)
            .filter(Objects::nonNull)
            .map(back -> back.label().call("selectRelated"))
            .collect(Collectors.joining(", "));
    return "Read them together: %s.inBulk(keys)%s."
        .formatted(
            Label.manager(model.table().model()),
            from.isEmpty() ? "" : "; or with what refers to them: " + from);
  }

  /** The foreign key on the other side of a relation, if it has one. */
  private static @Nullable ToOne<?, ?, ?> back(Link<?, ?> link) {
    if (link instanceof ToOne<?, ?, ?> one) {
      return one.isBackward() ? one.mappedBy() : null;
    }
    ToMany<?, ?, ?> many = (ToMany<?, ?, ?>) link;
    return many.isThrough() ? null : many.mappedBy();
  }

  private String others(ToOne<?, ?, ?> link) {
    for (Link<?, ?> other : link.target().links()) {
      if (back(other) == link) {
        return loading(other.label().call("prefetchRelated"));
      }
    }
    String letter = link.label().owner().substring(0, 1).toLowerCase(Locale.ROOT);
    return "Read them together: %s.filter(%s -> %s.%s().in(%s))."
        .formatted(
            Label.manager(link.label().owner()),
            letter,
            letter,
            link.name(),
            Label.manager(link.target().table().model()));
  }
}
