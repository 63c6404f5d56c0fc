package dev.testudo.orm.processor.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lays the fields of a model out as columns. */
public final class Columns {
  private final List<ColumnEntry> entries = new ArrayList<>();
  private final Set<String> constants = new HashSet<>(Set.of("MODEL"));

  private Columns() {}

  /** The columns of all fields, in order. */
  public static List<ColumnEntry> of(List<Member> members) {
    var columns = new Columns();
    members.stream()
        .filter(Member.Link.class::isInstance)
        .forEach(link -> columns.constants.add(Member.Link.constant(link.name())));
    columns.add(members, List.of());
    return List.copyOf(columns.entries);
  }

  private void add(List<Member> members, List<Member.Group> owners) {
    for (Member member : members) {
      if (member instanceof Member.Single field) {
        add(field, owners, null);
      } else if (member instanceof Member.Link link) {
        link.columns().forEach(column -> add(column, owners, link));
      } else if (member instanceof Member.Group group) {
        var deeper = new ArrayList<>(owners);
        deeper.add(group);
        add(group.members(), List.copyOf(deeper));
      }
    }
  }

  private void add(Member.Single field, List<Member.Group> owners, Member.@Nullable Link link) {
    String constant = constant(field.path());
    entries.add(new ColumnEntry(entries.size(), constant, field, owners, link));
  }

  /** userId and userID would share a name, and a field may be called model: add underscores. */
  private String constant(String path) {
    String name = SnakeCase.of(path.replace('.', '_')).toUpperCase(Locale.ROOT);
    while (!constants.add(name)) {
      name += "_";
    }
    return name;
  }
}
