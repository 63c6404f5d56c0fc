package dev.testudo.orm.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts each table behind those that it refers to, as far as they do not go in circles. */
final class TableOrder {
  private final Map<Place, WantedTable> byPlace = new HashMap<>();
  private final List<WantedTable> ordered = new ArrayList<>();
  private final Set<Place> entered = new HashSet<>();

  private TableOrder(List<WantedTable> tables) {
    tables.forEach(table -> byPlace.put(new Place(table.schema(), table.name()), table));
  }

  static List<WantedTable> of(List<WantedTable> tables) {
    var order = new TableOrder(tables);
    tables.forEach(order::add);
    return order.ordered;
  }

  private void add(WantedTable table) {
    if (!entered.add(new Place(table.schema(), table.name()))) {
      return;
    }
    for (WantedForeignKey key : table.foreignKeys()) {
      WantedTable other = byPlace.get(new Place(key.schema(), key.table()));
      if (other != null) {
        add(other);
      }
    }
    ordered.add(table);
  }

  private record Place(@Nullable String schema, String table) {}
}
