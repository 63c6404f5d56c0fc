package dev.testudo.orm.person;

import dev.testudo.orm.ast.Source;
import dev.testudo.orm.metamodel.LongColumn;
import dev.testudo.orm.metamodel.OnePath;
import dev.testudo.orm.metamodel.TextColumn;

public final class PersonPath extends OnePath<Person, PersonPath> {
  public final LongColumn id;
  public final TextColumn name;
  public final TextColumn city;

  PersonPath(Source source) {
    super(source, PersonModel.MODEL);
    id = new LongColumn(source, PersonModel.ID);
    name = new TextColumn(source, PersonModel.NAME);
    city = new TextColumn(source, PersonModel.CITY);
  }
}
