package dev.testudo.orm.dynamic;

import dev.testudo.orm.error.Suggestion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The members of one object of a request, each read as its type. For generated code. */
public final class ViewInput {
  private static final int SHOWN = 50;

  private final Map<ViewMember<?>, @Nullable Object> values;

  private ViewInput(Map<ViewMember<?>, @Nullable Object> values) {
    this.values = values;
  }

  /** The members of an object; null if something is wrong with it. */
  static @Nullable ViewInput read(
      List<ViewMember<?>> members,
      Map<?, ? extends @Nullable Object> input,
      String place,
      InputProblems problems) {
    int before = problems.count();
    boolean full = problems.isFull();
    unknown(members, input, place, problems);
    Map<ViewMember<?>, @Nullable Object> values = new HashMap<>();
    for (ViewMember<?> member : members) {
      if (!member.isReadOnly()) {
        read(member, input, place, problems, values);
      }
    }
    return full || problems.count() > before ? null : new ViewInput(values);
  }

  private static void read(
      ViewMember<?> member,
      Map<?, ? extends @Nullable Object> input,
      String place,
      InputProblems problems,
      Map<ViewMember<?>, @Nullable Object> values) {
    String where = place + member.name();
    Object given = input.get(member.name());
    if (given != null) {
      values.put(member, member.shape().read(given, where, problems));
    } else if (input.containsKey(member.name())) {
      if (member.isNullable()) {
        values.put(member, null);
      } else {
        problems.add(where, "must not be null");
      }
    } else if (member.isRequired()) {
      problems.add(where, "is missing");
    }
  }

  private static void unknown(
      List<ViewMember<?>> members, Map<?, ?> input, String place, InputProblems problems) {
    List<String> names = members.stream().map(ViewMember::name).toList();
    for (Object key : input.keySet()) {
      String name = String.valueOf(key);
      if (!names.contains(name)) {
        String hint = name.length() > SHOWN ? "" : Suggestion.didYouMean(name, names);
        problems.add(place + shown(name), ("is not known. " + hint).strip());
      }
    }
  }

  /** What a client made up is repeated, but not at any length, nor what breaks a line. */
  private static String shown(String name) {
    String start = name.length() > SHOWN ? name.substring(0, SHOWN) + "…" : name;
    return start.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\u2028\\u2029]", "?");
  }

  /** A member's value; never null of one that is required. */
  public <T> T get(ViewMember<T> member) {
    T value = orNull(member);
    if (value == null) {
      throw new NoSuchElementException(member.name());
    }
    return value;
  }

  /** A member's value; null if it is null or absent. */
  // What was put there was read as the member's own type.
  @SuppressWarnings("unchecked")
  public <T> @Nullable T orNull(ViewMember<T> member) {
    return (T) values.get(member);
  }

  /** What was said about a member that may be absent. */
  public <T> Given<T> given(ViewMember<T> member) {
    return values.containsKey(member) ? Given.of(orNull(member)) : Given.absent();
  }
}
