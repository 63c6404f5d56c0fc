package dev.testudo.orm.processor.write;

import dev.testudo.orm.processor.model.ColumnEntry;
import dev.testudo.orm.processor.model.Member;
import java.util.ArrayList;
import java.util.List;

/**
 * A member and its columns, which stand side by side.
 *
 * @param member the member
 * @param columns its column, or those of the embedded record
 */
record Slot(Member member, List<ColumnEntry> columns) {

  /** The members with their shares of the columns. */
  static List<Slot> of(List<Member> members, List<ColumnEntry> columns) {
    List<Slot> slots = new ArrayList<>();
    int from = 0;
    for (Member member : members) {
      int to = from + width(member);
      slots.add(new Slot(member, columns.subList(from, to)));
      from = to;
    }
    return slots;
  }

  private static int width(Member member) {
    if (member instanceof Member.Group group) {
      return group.members().stream().mapToInt(Slot::width).sum();
    }
    return member instanceof Member.Link link ? link.columns().size() : 1;
  }

  /** The index of the first column. */
  int first() {
    return columns.get(0).index();
  }

  /** Whether it is one column, which can be replaced by itself. */
  boolean isColumn() {
    return columns.size() == 1 && !(member instanceof Member.Group);
  }
}
