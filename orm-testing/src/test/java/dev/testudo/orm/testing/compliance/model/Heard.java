package dev.testudo.orm.testing.compliance.model;

import dev.testudo.orm.annotation.BeforeSave;
import dev.testudo.orm.annotation.Id;
import dev.testudo.orm.annotation.MappedBase;
import dev.testudo.orm.annotation.Transient;
import java.util.ArrayList;
import java.util.List;

/** A base with a method that is called before those of the models. */
@MappedBase
public abstract class Heard {
  @Id public Long id;
  @Transient public final List<String> heard = new ArrayList<>();

  @BeforeSave
  void hear() {
    heard.add("base");
  }
}
