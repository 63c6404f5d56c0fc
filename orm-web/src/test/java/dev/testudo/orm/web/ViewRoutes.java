package dev.testudo.orm.web;

import dev.testudo.orm.dynamic.DynamicFilter;
import dev.testudo.orm.dynamic.Lookup;
import dev.testudo.orm.web.model.PersonFields;
import dev.testudo.orm.web.model.PersonIn;
import dev.testudo.orm.web.model.PersonManager;
import dev.testudo.orm.web.model.PersonModel;
import dev.testudo.orm.web.model.PersonName;
import dev.testudo.orm.web.model.PersonOut;
import dev.testudo.orm.web.model.PersonPatch;
import dev.testudo.orm.web.model.PersonPath;
import dev.testudo.orm.web.model.PetManager;
import dev.testudo.orm.web.model.PetModel;
import dev.testudo.orm.web.model.PetOfIn;
import dev.testudo.orm.web.model.PetOut;
import dev.testudo.orm.web.model.PetPath;
import dev.testudo.orm.web.model.PetWithOwner;
import io.vertx.core.Future;

/** Routes of the tests that take and give views, and are documented. */
final class ViewRoutes {
  private static final Parameter<Long> ID = Parameter.path("id");
  private static final Parameter<String> WORDS = Parameter.text("words", 20);

  private static final Listing<PersonPath> PEOPLE =
      Listing.slices(
              DynamicFilter.of(
                  PersonModel.MODEL,
                  f ->
                      f.allow(p -> p.name, Lookup.EQ, Lookup.IN)
                          .allow(p -> p.born, Lookup.BETWEEN, Lookup.IS_NULL)
                          .allow(p -> p.credit, Lookup.GE)
                          .allowSort(p -> p.name, p -> p.credit)),
              5,
              10,
              p -> p.id.asc())
          .beside(WORDS);

  private static final Listing<PetPath> PETS =
      Listing.pages(
          DynamicFilter.of(
              PetModel.MODEL, f -> f.allow(p -> p.name, Lookup.EQ).allowSort(p -> p.name)),
          5,
          10);

  private ViewRoutes() {}

  static void add(OrmWeb web) {
    var people = new PersonManager(web.orm());
    var pets = new PetManager(web.orm());
    web.add(
        Operation.post("/people")
            .summary("Adds somebody")
            .takes(PersonIn.VIEW)
            .creates(PersonFields.VIEW),
        call ->
            people
                .create(call.body(PersonIn.VIEW).toModel())
                .map(made -> Reply.created(PersonFields.of(made))));
    web.add(
        Operation.patch("/people/:id").with(ID).takes(PersonPatch.VIEW).gives(PersonFields.VIEW),
        call ->
            people
                .get(call.get(ID))
                .compose(found -> people.save(call.body(PersonPatch.VIEW).applyTo(found)))
                .map(PersonFields::of));
    web.add(
        Operation.get("/people/:id").with(ID).gives(PersonOut.VIEW).fails(404, "Person not found"),
        call ->
            people
                .filter(p -> p.id.eq(call.get(ID)))
                .prefetchRelated(p -> p.pets())
                .get()
                .map(PersonOut::of));
    web.add(
        Operation.delete("/people/:id").with(ID).givesNothing(),
        call -> people.get(call.get(ID)).compose(people::delete).map(gone -> null));
    web.add(
        Operation.get("/people").with(PEOPLE).givesList(PersonName.VIEW),
        call ->
            call.slice(people.filter(p -> p.name.icontains(call.get(WORDS))), PEOPLE)
                .map(PersonName.VIEW::list));
    web.add(
        Operation.post("/pets").takes(PetOfIn.VIEW).creates(PetOut.VIEW),
        call ->
            pets.create(call.body(PetOfIn.VIEW).toModel())
                .map(made -> Reply.created(PetOut.of(made))));
    web.add(
        Operation.get("/pets").with(PETS).givesPage(PetWithOwner.VIEW),
        call ->
            call.page(pets.all().selectRelated(p -> p.owner()), PETS)
                .map(page -> page.map(PetWithOwner::of)));
    web.add(
        Operation.get("/unloaded").gives(PersonOut.VIEW),
        call -> people.all().list().map(PersonOut.VIEW::list));
    web.get("/undocumented", call -> Future.succeededFuture("x"));
    web.serveDocument("/openapi.json", "People", "1.0");
  }
}
