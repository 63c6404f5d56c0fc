package dev.testudo.orm.dialect;

import dev.testudo.orm.ast.Term;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text of all statements of one shape, and where its placeholders' values come from.
 *
 * @param sql the text
 * @param places one for each placeholder
 */
record KnownText(SqlText sql, List<Place> places) {

  /**
   * Where a value comes from.
   *
   * @param input the number of the term among the inputs of the shape
   * @param element the element of its list; {@link #WHOLE}, {@link #PACKED} or {@link #LAST}
   */
  record Place(int input, int element) {
    /** The list itself. */
    static final int WHOLE = -1;

    /** The list as a {@link ValueList}. */
    static final int PACKED = -2;

    /** The number of its last element. */
    static final int LAST = -3;

    private Object of(Term.InList list) {
      List<Object> values = list.values();
      return switch (element) {
        case WHOLE -> values;
        case PACKED -> new ValueList(values);
        case LAST -> values.size() - 1;
        // The last one also fills up the placeholders behind it.
        default -> values.get(Math.min(element, values.size() - 1));
      };
    }
  }

  /** What was learnt from the first statement of a shape; null if a value came from elsewhere. */
  static @Nullable KnownText of(SqlText sql, List<SqlWriter.Origin> origins, List<Term> inputs) {
    var numbers = new IdentityHashMap<Term, Integer>();
    for (int i = 0; i < inputs.size(); i++) {
      numbers.put(inputs.get(i), i);
    }
    List<Place> places = new ArrayList<>(origins.size());
    for (SqlWriter.Origin origin : origins) {
      Integer number = numbers.get(origin.term());
      if (number == null) {
        return null;
      }
      places.add(new Place(number, origin.element()));
    }
    return new KnownText(sql, places);
  }

  /** The text with the values of another statement of the shape. */
  BoundSql with(List<Term> inputs) {
    var values = new @Nullable Object[places.size()];
    for (int i = 0; i < values.length; i++) {
      Place place = places.get(i);
      Term term = inputs.get(place.input());
      if (term instanceof Term.Parameter parameter) {
        values[i] = parameter.value();
      } else {
        values[i] = place.of((Term.InList) term);
      }
    }
    return new BoundSql(sql, values);
  }
}
