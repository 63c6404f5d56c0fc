package dev.testudo.orm.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.testudo.orm.processor.model.ColumnEntry;
import dev.testudo.orm.processor.model.GeneratedNames;
import dev.testudo.orm.processor.model.Model;
import java.util.List;

/**
 * The types around one model.
 *
 * @param model the model class
 * @param facts its table facts
 * @param path its query path
 * @param manager its manager
 * @param key its key, boxed
 */
record ModelNames(
    ClassName model, ClassName facts, ClassName path, ClassName manager, TypeName key) {

  static ModelNames of(Model model) {
    String place = model.packageName();
    List<ColumnEntry> keys = model.keys();
    return new ModelNames(
        ClassName.get(model.element()),
        ClassName.get(place, GeneratedNames.facts(model.name())),
        ClassName.get(place, GeneratedNames.path(model.name())),
        ClassName.get(place, GeneratedNames.manager(model.name())),
        keys.size() == 1
            ? ColumnClasses.value(keys.get(0).field())
            : ClassName.get(place, GeneratedNames.key(model.name())));
  }
}
