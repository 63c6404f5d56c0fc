package dev.testudo.orm.person;

import dev.testudo.orm.ast.Source;
import dev.testudo.orm.metamodel.Field;
import dev.testudo.orm.metamodel.KeyKind;
import dev.testudo.orm.metamodel.ModelPackage;
import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.metamodel.Role;
import dev.testudo.orm.metamodel.Table;
import dev.testudo.orm.type.Row;
import dev.testudo.orm.type.Types;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

public final class PersonModel extends ModelType<Person, Long, PersonPath> {
  static final Field<Long> ID = Field.of(0, "id", "id", Types.LONG).key(KeyKind.IDENTITY);
  static final Field<String> NAME = Field.of(1, "name", "name", Types.text(20)).unique(true);
  static final Field<String> CITY =
      Field.of(2, "city", "city", Types.text(20)).nullable(true).defaultSql("'Rome'");
  static final Field<Instant> CREATED_AT =
      Field.of(3, "createdAt", "created_at", Types.INSTANT).role(Role.CREATED_AT);
  static final Field<Integer> VERSION =
      Field.of(4, "version", "version", Types.INTEGER).role(Role.VERSION);

  public static final PersonModel MODEL = new PersonModel();

  private PersonModel() {
    super(Table.of("Person", "person", ID, NAME, CITY, CREATED_AT, VERSION));
  }

  /** What the processor would have written for the package. */
  public static ModelPackage models() {
    return new ModelPackage() {
      @Override
      public String name() {
        return "dev.testudo.orm.person";
      }

      @Override
      public List<ModelType<?, ?, ?>> models() {
        return List.of(MODEL);
      }
    };
  }

  @Override
  public Class<Person> type() {
    return Person.class;
  }

  @Override
  public Long readKey(Row row, int at) {
    return row.getLong(at);
  }

  @Override
  public PersonPath path(Source source) {
    return new PersonPath(source);
  }

  @Override
  public boolean isMutable() {
    return true;
  }

  @Override
  public Person read(Row row, int at) {
    return fill(new Person(), row, at);
  }

  @Override
  public Person fill(Person person, Row row, int at) {
    for (Field<?> field : table().fields()) {
      with(person, field.index(), row, at + field.index());
    }
    return person;
  }

  @Override
  public Person with(Person person, int field, Row row, int at) {
    switch (field) {
      case 0 -> person.id = row.getLong(at);
      case 1 -> person.name = NAME.type().get(row, at);
      case 2 -> person.city = row.getString(at);
      case 3 -> person.createdAt = row.getInstant(at);
      default -> person.version = row.getInt(at);
    }
    return person;
  }

  @Override
  public void clear(Person person, int field) {
    switch (field) {
      case 0 -> person.id = null;
      case 3 -> person.createdAt = null;
      default -> throw noField(field);
    }
  }

  @Override
  public @Nullable Object value(Person person, int field) {
    return switch (field) {
      case 0 -> ID.encode(person.id);
      case 1 -> NAME.encode(person.name);
      case 2 -> CITY.encode(person.city);
      case 3 -> CREATED_AT.encode(person.createdAt);
      default -> VERSION.encode(person.version);
    };
  }

  @Override
  public @Nullable Long key(Person person) {
    return person.id;
  }

  @Override
  public @Nullable Object keyValue(Long key, int part) {
    return ID.encode(key);
  }
}
