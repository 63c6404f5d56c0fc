package dev.testudo.orm.web;

import dev.testudo.orm.dynamic.DynamicFilter;
import dev.testudo.orm.dynamic.Lookup;
import dev.testudo.orm.relation.One;
import dev.testudo.orm.web.model.Person;
import dev.testudo.orm.web.model.PersonManager;
import dev.testudo.orm.web.model.PersonModel;
import dev.testudo.orm.web.model.PersonPath;
import dev.testudo.orm.web.model.Pet;
import dev.testudo.orm.web.model.PetManager;
import io.vertx.core.Future;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The routes of the tests. */
final class PeopleRoutes {
  static final DynamicFilter<PersonPath> FILTER =
      DynamicFilter.of(
          PersonModel.MODEL,
          f ->
              f.allow(p -> p.name, Lookup.EQ, Lookup.IN)
                  .allow(p -> p.credit, Lookup.GE)
                  .allowSort(p -> p.name, p -> p.credit));

  private PeopleRoutes() {}

  /** What a request may set. */
  record PersonIn(
      String name,
      @Nullable BigDecimal credit,
      @Nullable Boolean active,
      @Nullable LocalDate born) {}

  /** What a request may set of a pet. */
  record PetIn(String name, long ownerId, int paws) {}

  static void add(OrmWeb web) {
    var people = new PersonManager(web.orm());
    var pets = new PetManager(web.orm());
    web.get("/people", call -> call.page(people.all(), FILTER, 10));
    web.get("/people.jsonl", call -> Future.succeededFuture(people.orderBy(p -> p.id).stream(50)));
    web.get(
        "/people/:id",
        call ->
            people.filter(p -> p.id.eq(call.pathLong("id"))).prefetchRelated(p -> p.pets()).get());
    web.post(
        "/people",
        call ->
            people
                .create(fill(new Person(), call.body(PersonIn.class)))
                .map(made -> Reply.created(made).header("Location", "/people/" + made.id)));
    web.put(
        "/people/:id",
        call ->
            people
                .get(call.pathLong("id"))
                .compose(found -> people.save(fill(found, call.body(PersonIn.class)))));
    web.delete(
        "/people/:id",
        call -> people.get(call.pathLong("id")).compose(people::delete).map(gone -> null));
    web.post(
        "/pets",
        call -> {
          PetIn in = call.body(PetIn.class);
          return pets.create(new Pet(in.name(), One.ofId(in.ownerId()))).map(Reply::created);
        });
    web.get("/pets", call -> pets.all().selectRelated(p -> p.owner()).orderBy(p -> p.id).list());
    web.post(
        "/half",
        call ->
            people
                .create(fill(new Person(), new PersonIn("half", null, null, null)))
                .compose(made -> Future.failedFuture(ProblemException.of(402, "Pay first."))));
    web.get(
        "/broken",
        call -> {
          throw new IllegalStateException("the password is s3cret");
        });
  }

  private static Person fill(Person person, PersonIn in) {
    person.name = in.name();
    person.born = in.born();
    if (in.credit() != null) {
      person.credit = in.credit();
    }
    if (in.active() != null) {
      person.active = in.active();
    }
    return person;
  }
}
