package dev.testudo.orm.web;

import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.testudo.orm.metamodel.ModelType;
import java.util.Collection;

/**
 * Lets Jackson write models, through the facts that the processor wrote for them and without
 * reflection.
 *
 * <p>A model becomes an object of its fields in the order of its source. A foreign key {@code
 * author} is written as {@code authorId}; a relation that is loaded follows under its own name, one
 * that is not loaded is left out. An object inside itself is not written again. Sensitive fields
 * are never written.
 *
 * <p>Output views are written as they say by themselves.
 *
 * <p>Models are not read: which fields a request may set is for the program to say.
 */
public final class ModelModule extends SimpleModule {
  private static final long serialVersionUID = 1L;

  /** A module for some models, {@code orm.models()} for all of an Orm. */
  public ModelModule(Collection<? extends ModelType<?, ?, ?>> models) {
    super("testudo-models");
    models.forEach(this::add);
    addSerializer(new OneWriter());
    addSerializer(new ManyWriter());
    addSerializer(new PageWriter());
    addSerializer(new ViewWriter());
  }

  private <M> void add(ModelType<M, ?, ?> model) {
    addSerializer(model.type(), new ModelWriter<>(model));
    addDeserializer(model.type(), new NoReader<>(model.type()));
  }
}
