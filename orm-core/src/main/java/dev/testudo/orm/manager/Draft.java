package dev.testudo.orm.manager;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.Report;
import dev.testudo.orm.error.ValidationException;
import dev.testudo.orm.fetch.Tenants;
import dev.testudo.orm.metamodel.Field;
import dev.testudo.orm.metamodel.KeyKind;
import dev.testudo.orm.metamodel.Link;
import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.metamodel.ModelValidator;
import dev.testudo.orm.metamodel.Role;
import dev.testudo.orm.metamodel.ToMany;
import dev.testudo.orm.metamodel.Writing;
import dev.testudo.orm.relation.Many;
import dev.testudo.orm.tx.Route;
import dev.testudo.orm.type.Clear;
import dev.testudo.orm.type.ValuesRow;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values of one object as they will be sent, with what Testudo itself puts in. The object stays
 * as it is until the database has taken the row: {@link #finish} writes back what was put in.
 */
final class Draft<M> {
  private static final @Nullable Object[] NONE = {};

  private final ModelType<M, ?, ?> model;
  private final M object;
  private final List<ModelValidator> validators;
  private final @Nullable Object[] values;

  /** What Testudo put in; null for nothing. */
  private @Nullable BitSet stamped;

  private @Nullable Map<Integer, String> misfits;

  /** What {@link #given} found, until a value is put in. */
  private @Nullable BitSet given;

  private Draft(ModelType<M, ?, ?> model, M object) {
    this.model = model;
    this.object = object;
    this.validators = List.of();
    this.values = NONE;
  }

  private Draft(ModelType<M, ?, ?> model, M object, Stamp stamp, @Nullable List<Field<?>> chosen) {
    this.model = model;
    this.object = object;
    this.validators = stamp.validators();
    List<Field<?>> fields = model.table().fields();
    this.values = new @Nullable Object[fields.size()];
    for (Field<?> field : fields) {
      if (chosen != null && field.role() == Role.PLAIN && !chosen.contains(field)) {
        continue;
      }
      try {
        values[field.index()] = field.type().fitting(model.value(object, field.index()));
      } catch (IllegalArgumentException e) {
        misfits = misfits == null ? new HashMap<>() : misfits;
        misfits.put(field.index(), String.valueOf(e.getMessage()));
      }
    }
  }

  /** The row that an INSERT stores: keys, times and the first version are put in. */
  static <M> Draft<M> insert(ModelType<M, ?, ?> model, M object, Stamp stamp) {
    refuseGiven(model, object);
    var draft = new Draft<>(model, object, stamp, null);
    for (Field<?> field : model.table().fields()) {
      Object value = draft.values[field.index()];
      if (field.key() == KeyKind.UUID_V7 && value == null) {
        draft.stamp(field, UuidCreator.getTimeOrderedEpoch());
      } else if (field.key() == KeyKind.IDENTITY && Stamps.isZero(value)) {
        draft.values[field.index()] = null;
      }
      draft.stampInsert(field, value, stamp);
    }
    return draft;
  }

  private void stampInsert(Field<?> field, @Nullable Object value, Stamp stamp) {
    switch (field.role()) {
      case CREATED_AT -> {
        if (value == null) {
          stamp(field, Stamps.time(field, stamp.now()));
        }
      }
      case CREATED_BY -> {
        if (value == null) {
          stampKnown(field, stamp.actor(field));
        }
      }
      case VERSION -> stamp(field, Stamps.version(field, 1));
      case UPDATED_AT, UPDATED_BY, TENANT -> stampChange(field, value, stamp);
      case PLAIN, DELETED_AT -> {}
    }
  }

  /** What an INSERT and an UPDATE put in alike. */
  private void stampChange(Field<?> field, @Nullable Object value, Stamp stamp) {
    switch (field.role()) {
      case UPDATED_AT -> stamp(field, Stamps.time(field, stamp.now()));
      case UPDATED_BY -> stampKnown(field, stamp.actor(field));
      case TENANT -> {
        Object tenant = stamp.tenant(field);
        Tenants.refuseOther(field, value, tenant);
        stampKnown(field, value == null ? tenant : null);
      }
      default -> {}
    }
  }

  private void stampKnown(Field<?> field, @Nullable Object value) {
    if (value != null) {
      stamp(field, value);
    }
  }

  /** An INSERT is of one row, so that what a relation to many was given would be lost. */
  private static <M> void refuseGiven(ModelType<M, ?, ?> model, M object) {
    for (Link<M, ?> link : model.links()) {
      if (link instanceof ToMany<M, ?, ?> toMany) {
        Many<?> many = toMany.get(object);
        if (many != null && many.isGiven() && !many.isEmpty()) {
          String place = model.table().model() + "." + link.name();
          throw new OrmException(
              Report.of(place + " holds objects, which are not stored with one row.")
                  .wayOut("Store all of them at once: createGraph(…) instead of create(…)."));
        }
      }
    }
  }

  /** The row that an UPDATE leaves: the time and the next version are put in. */
  static <M> Draft<M> update(ModelType<M, ?, ?> model, M object, Stamp stamp) {
    return update(model, object, stamp, null);
  }

  /**
   * The same of an UPDATE that writes only some fields, besides those that Testudo puts in: the
   * others are not looked at.
   *
   * @param chosen these fields; null for all
   */
  static <M> Draft<M> update(
      ModelType<M, ?, ?> model, M object, Stamp stamp, @Nullable List<Field<?>> chosen) {
    var draft = new Draft<>(model, object, stamp, chosen);
    for (Field<?> field : model.table().fields()) {
      draft.stampChange(field, draft.values[field.index()], stamp);
    }
    return draft;
  }

  /** Of a row of which nothing but its key is sent. */
  static <M> Draft<M> blank(ModelType<M, ?, ?> model, M object) {
    return new Draft<>(model, object);
  }

  /** The row that a deletion leaves which keeps it: the time of the deletion is put in, too. */
  static <M> Draft<M> delete(ModelType<M, ?, ?> model, M object, Stamp stamp) {
    Draft<M> draft = update(model, object, stamp);
    for (Field<?> field : model.table().fields()) {
      if (field.role() == Role.DELETED_AT) {
        draft.stamp(field, Stamps.time(field, stamp.now()));
      }
    }
    return draft;
  }

  /** Replaces the version by the next one and gives the one that the object has. */
  @Nullable Object nextVersion(Field<?> field) {
    Object old = values[field.index()];
    stamp(field, Stamps.version(field, Stamps.number(old) + 1));
    return old;
  }

  /**
   * Refuses values of the written fields that the mapping alone shows to be wrong: that are too
   * long, out of range, or NULL where no NULL may be.
   *
   * @throws ValidationException that names them all
   */
  void require(BitSet written) {
    Map<String, List<String>> problems = problems(written);
    if (!problems.isEmpty()) {
      throw new ValidationException(model.table().model() + " cannot be stored.", problems);
    }
  }

  /** What is wrong with the values of the written fields, by field. */
  Map<String, List<String>> problems(BitSet written) {
    Map<String, List<String>> problems = Map.of();
    for (int i = written.nextSetBit(0); i >= 0; i = written.nextSetBit(i + 1)) {
      Field<?> field = model.table().fields().get(i);
      String misfit = misfits == null ? null : misfits.get(i);
      if (misfit == null && values[i] == null && !field.nullable()) {
        misfit = "must not be null";
      }
      if (misfit != null) {
        problems = problems.isEmpty() ? new LinkedHashMap<>() : problems;
        problems.put(field.name(), List.of(misfit));
      }
    }
    for (ModelValidator validator : validators) {
      problems = FoundProblems.also(problems, model, written, validator.problems(object));
    }
    return problems;
  }

  /** Whether the field of a role got its value here. */
  boolean isStamped(Role role) {
    Field<?> field = model.table().withRole(role);
    return field != null && stamped != null && stamped.get(field.index());
  }

  private void stamp(Field<?> field, Object value) {
    values[field.index()] = value;
    given = null;
    if (stamped == null) {
      stamped = new BitSet();
    }
    stamped.set(field.index());
  }

  @Nullable Object value(Field<?> field) {
    return values[field.index()];
  }

  /** The values of some fields, in the order of the fields. */
  @Nullable Object[] values(BitSet fields) {
    var some = new @Nullable Object[fields.cardinality()];
    int next = 0;
    for (int i = fields.nextSetBit(0); i >= 0; i = fields.nextSetBit(i + 1)) {
      some[next++] = values[i];
    }
    return some;
  }

  /** A field's value, by the field's index. */
  @Nullable Object stored(int field) {
    return values[field];
  }

  /** Puts the values of some fields into an array, from a position on. */
  void copy(BitSet fields, @Nullable Object[] to, int from) {
    int next = from;
    for (int i = fields.nextSetBit(0); i >= 0; i = fields.nextSetBit(i + 1)) {
      to[next++] = values[i];
    }
  }

  /**
   * How many characters and bytes the values have, roughly.
   *
   * @param bulky the fields whose values may be long
   */
  long weight(BitSet bulky) {
    long weight = 8L * values.length;
    for (int i = bulky.nextSetBit(0); i >= 0; i = bulky.nextSetBit(i + 1)) {
      Object value = values[i];
      if (value instanceof String text) {
        weight += text.length();
      } else if (value instanceof byte[] bytes) {
        weight += bytes.length;
      } else if (value instanceof Clear sealed) {
        weight += sealed.length();
      } else if (value instanceof List<?> list) {
        weight += 16L * list.size();
      }
    }
    return weight;
  }

  /** Some fields of a model, in their order. */
  static List<Field<?>> fields(ModelType<?, ?, ?> model, BitSet indexes) {
    return indexes.stream().<Field<?>>mapToObj(model.table().fields()::get).toList();
  }

  /** The fields that the database does not fill in by itself; nobody changes the set. */
  BitSet given() {
    BitSet known = given;
    if (known == null) {
      known = findGiven();
      given = known;
    }
    return known;
  }

  private BitSet findGiven() {
    var found = new BitSet(values.length);
    List<Field<?>> fields = model.table().fields();
    for (int i = 0; i < values.length; i++) {
      Field<?> field = fields.get(i);
      boolean left =
          field.writing() == Writing.NEVER
              || (values[i] == null
                  && (misfits == null || !misfits.containsKey(i))
                  && (field.key() == KeyKind.IDENTITY || field.defaultSql() != null));
      found.set(i, !left);
    }
    return found;
  }

  /** The object with what was put in, now that the database has it; but for fields read back. */
  M finish(Route route, M object, List<Field<?>> readBack) {
    M result = object;
    if (stamped != null) {
      result = putStamps(route, result, stamped, readBack);
    }
    for (Link<M, ?> link : model.links()) {
      result = link.seen(result);
    }
    return result;
  }

  private M putStamps(Route route, M object, BitSet put, List<Field<?>> readBack) {
    var row = new ValuesRow(values);
    M result = object;
    for (int i = put.nextSetBit(0); i >= 0; i = put.nextSetBit(i + 1)) {
      if (!isAmong(readBack, i)) {
        result = WriteBack.put(route, model, result, i, row, i);
      }
    }
    return result;
  }

  private static boolean isAmong(List<Field<?>> fields, int index) {
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).index() == index) {
        return true;
      }
    }
    return false;
  }
}
