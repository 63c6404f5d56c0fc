package dev.testudo.orm.testing.write.model;

import dev.testudo.orm.annotation.AfterDelete;
import dev.testudo.orm.annotation.AfterSave;
import dev.testudo.orm.annotation.BeforeCreate;
import dev.testudo.orm.annotation.BeforeDelete;
import dev.testudo.orm.annotation.BeforeSave;
import dev.testudo.orm.annotation.Column;
import dev.testudo.orm.annotation.Id;
import dev.testudo.orm.annotation.Model;
import dev.testudo.orm.annotation.Transient;
import java.util.ArrayList;
import java.util.List;

/** Writes down which of its methods were called. */
@Model
public class Deed implements Named {
  @Id public Long id;

  @Column(length = 40, unique = true)
  public String name;

  @Transient public final List<String> heard = new ArrayList<>();

  /** A deed of a name. */
  public static Deed of(String name) {
    var deed = new Deed();
    deed.name = name;
    return deed;
  }

  @Override
  public String name() {
    return name;
  }

  @BeforeCreate
  void beforeCreate() {
    heard.add("beforeCreate");
  }

  @BeforeSave
  void beforeSave() {
    heard.add("beforeSave");
    name = name.strip();
  }

  @AfterSave
  void afterSave() {
    heard.add("afterSave " + (id != null));
  }

  @BeforeDelete
  void beforeDelete() {
    heard.add("beforeDelete");
  }

  @AfterDelete
  void afterDelete() {
    heard.add("afterDelete");
  }
}
