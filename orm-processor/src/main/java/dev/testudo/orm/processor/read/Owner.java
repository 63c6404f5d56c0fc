package dev.testudo.orm.processor.read;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.TypeElement;

/**
 * The embedded records around a component.
 *
 * @param path their Java names, each with a dot: {@code home.geo.}
 * @param prefix what the names of their columns begin with: {@code home_geo_}
 * @param records the records themselves, outermost first
 */
record Owner(String path, String prefix, List<TypeElement> records) {
  /** None: the field is the model's own. */
  static final Owner MODEL = new Owner("", "", List.of());

  /** One more record around the component. */
  Owner and(String name, String column, TypeElement record) {
    var all = new ArrayList<>(records);
    all.add(record);
    return new Owner(path + name + ".", prefix + column + "_", List.copyOf(all));
  }
}
