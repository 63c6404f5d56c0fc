package dev.testudo.orm.metamodel;

import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.Report;
import dev.testudo.orm.relation.ObjectKeys;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the keys of objects through the facts that the processor wrote for their classes. They are
 * looked for where the class itself comes from, once for each class.
 */
public final class ModelKeys implements ObjectKeys {
  private final ClassValue<ModelType<?, ?, ?>> models =
      new ClassValue<>() {
        @Override
        protected ModelType<?, ?, ?> computeValue(Class<?> type) {
          return find(type);
        }
      };

  /** For the service loader. */
  public ModelKeys() {}

  @Override
  public Class<?> model(Object object) {
    return models.get(object.getClass()).type();
  }

  @Override
  public @Nullable Object key(Object object) {
    return key(models.get(object.getClass()), object);
  }

  // A model that was found by the object's class, or one that it extends, takes the object.
  @SuppressWarnings("unchecked")
  private static <M> @Nullable Object key(ModelType<M, ?, ?> model, Object object) {
    return model.key((M) object);
  }

  private static ModelType<?, ?, ?> find(Class<?> type) {
    for (Class<?> each = type; each != null; each = each.getSuperclass()) {
      for (ModelPackage known : ServiceLoader.load(ModelPackage.class, each.getClassLoader())) {
        for (ModelType<?, ?, ?> model : known.models()) {
          if (model.type() == each) {
            return model;
          }
        }
      }
    }
    throw new OrmException(
        Report.of("No model is known for " + type.getName() + ", whose key was asked for.")
            .likelyCause("the annotation processor did not run over it.")
            .wayOut(
                "Compile it with orm-processor; in a named module, provide its generated …Models"
                    + " class as a ModelPackage."));
  }
}
