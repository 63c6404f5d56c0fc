package dev.testudo.orm.dialect;

import dev.testudo.orm.ast.Term;
import dev.testudo.orm.ast.TermVisitor;
import dev.testudo.orm.ast.Update;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Orders the changes of an UPDATE for engines that assign from left to right: a column is written
 * after all changes that read it, so that each sees the old values as on the other engines.
 */
final class UpdateOrder {
  private UpdateOrder() {}

  static List<Update.Change> of(List<Update.Change> changes) {
    if (changes.size() < 2 || changes.stream().allMatch(c -> c.value() instanceof Term.Parameter)) {
      return changes;
    }
    List<Update.Change> left = new ArrayList<>(changes);
    List<Update.Change> ordered = new ArrayList<>(changes.size());
    while (!left.isEmpty()) {
      Update.Change next = unread(left);
      left.remove(next);
      ordered.add(next);
    }
    return ordered;
  }

  /** The first change whose column no other change still has to read. */
  private static Update.Change unread(List<Update.Change> left) {
    for (Update.Change candidate : left) {
      String name = candidate.column().name();
      boolean read = false;
      for (Update.Change other : left) {
        read |= !other.column().name().equals(name) && reads(other.value(), name);
      }
      if (!read) {
        return candidate;
      }
    }
    throw new IllegalStateException(
        "this engine assigns one column after the other, so columns cannot be set from each other: "
            + left.stream().map(c -> c.column().name()).toList());
  }

  private static boolean reads(Term value, String column) {
    var found = new ColumnsOf();
    value.accept(found);
    return found.names.contains(column);
  }

  /** Collects the columns that a term reads. */
  private static final class ColumnsOf implements TermVisitor<Set<String>> {
    private final Set<String> names = new HashSet<>();

    private Set<String> all(Term... terms) {
      for (Term term : terms) {
        term.accept(this);
      }
      return names;
    }

    @Override
    public Set<String> column(Term.Column column) {
      names.add(column.name());
      return names;
    }

    @Override
    public Set<String> parameter(Term.Parameter parameter) {
      return names;
    }

    @Override
    public Set<String> constant(Term.Constant constant) {
      return names;
    }

    @Override
    public Set<String> comparison(Term.Comparison comparison) {
      return all(comparison.left(), comparison.right());
    }

    @Override
    public Set<String> nullTest(Term.NullTest nullTest) {
      return all(nullTest.operand());
    }

    @Override
    public Set<String> between(Term.Between between) {
      return all(between.operand(), between.low(), between.high());
    }

    @Override
    public Set<String> inList(Term.InList inList) {
      return all(inList.operand());
    }

    @Override
    public Set<String> junction(Term.Junction junction) {
      return all(junction.operands().toArray(new Term[0]));
    }

    @Override
    public Set<String> not(Term.Not not) {
      return all(not.operand());
    }

    @Override
    public Set<String> xor(Term.Xor xor) {
      return all(xor.left(), xor.right());
    }

    @Override
    public Set<String> countRows(Term.CountRows countRows) {
      return names;
    }
  }
}
