package dev.testudo.orm.dynamic;

import dev.testudo.orm.ast.Source;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.Report;
import dev.testudo.orm.error.ValidationException;
import dev.testudo.orm.metamodel.Field;
import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.metamodel.Role;
import dev.testudo.orm.metamodel.Writable;
import dev.testudo.orm.metamodel.Writing;
import dev.testudo.orm.type.ValuesRow;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a model that input from outside may fill, named one by one: what is not named
 * cannot be set, whatever the input holds. Immutable, for use by any thread.
 *
 * <pre>{@code
 * ModelForm<User, UserPath> form = users.form(u -> u.email, u -> u.bio);
 * users.save(form.fill(user, request.body().asJsonObject()));
 * }</pre>
 *
 * @param <M> the model class
 * @param <P> its path, from which fields are named
 */
public final class ModelForm<M, P> {
  private final ModelType<M, ?, P> model;
  private final Map<String, Field<?>> fields;
  private final Set<String> required;

  private ModelForm(ModelType<M, ?, P> model, Map<String, Field<?>> fields, Set<String> required) {
    this.model = model;
    this.fields = fields;
    this.required = required;
  }

  /**
   * A form of some fields.
   *
   * @throws OrmException if one is the key, {@code @Sensitive}, never written, written by Testudo
   *     itself, of another model, or named twice
   */
  public static <M, P> ModelForm<M, P> of(
      ModelType<M, ?, P> model, Collection<? extends Function<? super P, ? extends Writable>> of) {
    Map<String, Field<?>> fields = new LinkedHashMap<>();
    for (Field<?> field : named(model, of)) {
      refuse(model, field);
      if (fields.put(field.name(), field) != null) {
        throw wrong(model, field, "is named twice in a form", "Name each field once.");
      }
    }
    return new ModelForm<>(model, fields, Set.of());
  }

  /**
   * The same form, whose input must have some of its fields.
   *
   * @throws OrmException if one is not in the form
   */
  @SafeVarargs
  public final ModelForm<M, P> require(Function<? super P, ? extends Writable>... these) {
    List<Function<? super P, ? extends Writable>> list = new ArrayList<>(these.length);
    for (Function<? super P, ? extends Writable> each : these) {
      list.add(each);
    }
    Set<String> names = new LinkedHashSet<>(required);
    for (Field<?> field : named(model, list)) {
      if (!fields.containsKey(field.name())) {
        throw wrong(model, field, "is required but not in the form", "Name it in the form.");
      }
      names.add(field.name());
    }
    return new ModelForm<>(model, fields, names);
  }

  /**
   * Sets the fields that a JSON object has, by their Java names; a relation to one object is set by
   * its key. Fields that it has not stay as they are.
   *
   * @return the object, or a new one if it cannot be changed
   * @throws ValidationException with everything that is wrong: names that are not in the form,
   *     values of another type or size, null where none may be, required fields that are missing;
   *     the object is as it was then
   */
  public M fill(M object, JsonObject input) {
    return fill(object, input.getMap());
  }

  /** The same from a map, whose values may also be texts of what they stand for. */
  public M fill(M object, Map<String, ? extends @Nullable Object> input) {
    Map<String, List<String>> problems = new LinkedHashMap<>();
    Map<Field<?>, @Nullable Object> values = new LinkedHashMap<>();
    for (Map.Entry<String, ? extends @Nullable Object> entry : input.entrySet()) {
      Field<?> field = fields.get(entry.getKey());
      if (field == null) {
        problems.put(entry.getKey(), List.of("is not a field that can be set here"));
        continue;
      }
      try {
        values.put(field, Inputs.stored(field, entry.getValue()));
      } catch (IllegalArgumentException e) {
        problems.put(field.name(), List.of(String.valueOf(e.getMessage())));
      }
    }
    for (String name : required) {
      if (!input.containsKey(name)) {
        problems.put(name, List.of("is missing"));
      }
    }
    if (!problems.isEmpty()) {
      throw new ValidationException(
          "The input for a " + model.table().model() + " cannot be taken.", problems);
    }
    M filled = object;
    for (Map.Entry<Field<?>, @Nullable Object> entry : values.entrySet()) {
      var row = new ValuesRow(new @Nullable Object[] {entry.getValue()});
      filled = model.with(filled, entry.getKey().index(), row, 0);
    }
    return filled;
  }

  private static <M, P> List<Field<?>> named(
      ModelType<M, ?, P> model, Collection<? extends Function<? super P, ? extends Writable>> of) {
    P path = model.path(new Source(model.table().schema(), model.table().name()));
    List<Field<?>> fields = new ArrayList<>();
    for (Function<? super P, ? extends Writable> each : of) {
      List<Field<?>> some = each.apply(path).fields();
      Field<?> first = some.get(0);
      if (some.size() > 1) {
        throw wrong(
            model,
            first,
            "is a part of a relation by several columns",
            "Set such a relation in the program.");
      } else if (!model.table().fields().contains(first)) {
        throw wrong(model, first, "is a field of another model", "Use a form of that model.");
      }
      fields.add(first);
    }
    return fields;
  }

  private static void refuse(ModelType<?, ?, ?> model, Field<?> field) {
    String why = null;
    if (field.isKey()) {
      why = "is the key, which input from outside must not set";
    } else if (field.sensitive()) {
      why = "is @Sensitive, so input from outside must not set it";
    } else if (field.writing() == Writing.NEVER) {
      why = "is never written";
    } else if (field.role() != Role.PLAIN) {
      why = "is written by Testudo itself";
    }
    if (why != null) {
      throw wrong(model, field, why, "Leave it out of the form, and set it in the program.");
    }
  }

  private static OrmException wrong(
      ModelType<?, ?, ?> model, Field<?> field, String why, String wayOut) {
    String place = model.table().model() + "." + field.name();
    return new OrmException(Report.of(place + " " + why + ".").wayOut(wayOut));
  }
}
