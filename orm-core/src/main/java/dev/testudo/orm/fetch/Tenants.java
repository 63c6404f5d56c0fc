package dev.testudo.orm.fetch;

import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.Report;
import dev.testudo.orm.metamodel.Field;
import org.jspecify.annotations.Nullable;

/** Whose rows a scope may see and write, where several tenants share a table. */
public final class Tenants {
  private Tenants() {}

  /**
   * The tenant as the field stores it.
   *
   * @throws OrmException if none was said, or it does not fit
   */
  public static Object stored(Field<?> field, @Nullable Object tenant) {
    if (tenant == null) {
      throw new OrmException(
          Report.of("No tenant is known for the field " + field.name() + ".")
              .likelyCause("the manager was made with a scope that has none.")
              .wayOut("Make it with the scope of a tenant: orm.tenant(…)."));
    }
    return fitting(field, tenant, "tenant");
  }

  /**
   * Fails if an object belongs to another tenant already.
   *
   * @param value what the object holds
   */
  public static void refuseOther(Field<?> field, @Nullable Object value, Object tenant) {
    if (value != null && !value.equals(tenant)) {
      throw new OrmException(
          Report.of("An object of another tenant was to be written, by its " + field.name() + ".")
              .likelyCause("it was read or made for another tenant than that of this manager.")
              .wayOut("Use a manager with the scope of that tenant, or leave the field empty."));
    }
  }

  /**
   * A value that the program gave to a scope, as a field stores it.
   *
   * @param what what the value is called in messages
   * @throws OrmException if it does not fit the field
   */
  public static Object fitting(Field<?> field, Object value, String what) {
    Object stored;
    try {
      stored = field.type().stored(value);
    } catch (ClassCastException | IllegalArgumentException e) {
      throw new OrmException(
          Report.of("The %s of the scope does not fit the field %s.".formatted(what, field.name()))
              .likelyCause(
                  "it is a " + value.getClass().getName() + ", or too large for the column.")
              .wayOut("Give a value of the field's own type."),
          e);
    }
    if (stored == null) {
      throw new OrmException(Report.of("The " + what + " of the scope would be stored as NULL."));
    }
    return stored;
  }
}
