package dev.testudo.orm.person;

import dev.testudo.orm.manager.Created;
import dev.testudo.orm.manager.Manager;
import dev.testudo.orm.metamodel.Condition;
import dev.testudo.orm.tx.Scope;
import io.vertx.core.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

public class PersonManager extends Manager<Person, Long, PersonPath> {
  public PersonManager(Scope scope) {
    super(scope, PersonModel.MODEL);
  }

  public final Future<Person> create(Consumer<? super Person> fill) {
    return createNew(Person::new, fill);
  }

  public final Future<Created<Person>> updateOrCreate(
      Function<? super PersonPath, ? extends Condition> where,
      Consumer<? super Person> change,
      Supplier<? extends Person> fresh) {
    return updateOrCreateInPlace(where, change, fresh);
  }
}
