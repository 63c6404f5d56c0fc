package dev.testudo.orm.dynamic;

import dev.testudo.orm.error.ValidationException;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A view that is read from requests. It takes its own members and nothing else, each of its own
 * type. Immutable, for use by any thread.
 *
 * @param <V> the record of the view
 */
public final class InputView<V> implements ViewType<V> {
  private final String name;
  private final Function<ViewInput, V> make;
  private final List<ViewMember<?>> members;

  private InputView(String name, Function<ViewInput, V> make, List<ViewMember<?>> members) {
    this.name = name;
    this.make = make;
    this.members = members;
  }

  /** A view with what makes a record of members that were read. For generated code. */
  public static <V> InputView<V> of(
      String name, Function<ViewInput, V> make, ViewMember<?>... members) {
    return new InputView<>(name, make, List.of(members));
  }

  /**
   * Reads a JSON object.
   *
   * @throws ValidationException with everything that is wrong: unknown names, values of another
   *     type or size, null where none may be, members that are missing
   */
  public V read(JsonObject input) {
    return read(input.getMap());
  }

  /** The same of a map of what JSON has: texts, numbers, truth, null, lists and maps. */
  public V read(Map<String, ? extends @Nullable Object> input) {
    var problems = new InputProblems();
    V read = read(input, "", problems);
    problems.check(name);
    if (read == null) {
      throw new IllegalStateException(name + " was read as null");
    }
    return read;
  }

  /** Null if something is wrong, which is among the problems then. */
  @Nullable V read(Map<?, ? extends @Nullable Object> input, String place, InputProblems problems) {
    ViewInput read = ViewInput.read(members, input, place, problems);
    return read == null ? null : make.apply(read);
  }

  /**
   * What a field of the model is called in the input, so that what the database says of a field can
   * be told as what is said of the input. Fields of nested views are none of this view's.
   *
   * @param field the name of the field, or of a member, which stays as it is
   * @return the path of the member, or the same name if the view does not read the field
   */
  public String nameOf(String field) {
    return members.stream().anyMatch(member -> member.name().equals(field))
        ? field
        : ViewMember.path(members, field, "").orElse(field);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<ViewMember<?>> members() {
    return members;
  }

  @Override
  public boolean isInput() {
    return true;
  }

  @Override
  public String toString() {
    return "input view " + name;
  }
}
