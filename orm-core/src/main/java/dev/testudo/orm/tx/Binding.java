package dev.testudo.orm.tx;

import org.jspecify.annotations.Nullable;

/**
 * What a scope adds to the one that it was made from; null where it adds nothing.
 *
 * @param actor who acts
 * @param tenant whose rows are meant
 * @param schema the schema of the tables that name none
 */
record Binding(@Nullable Object actor, @Nullable Object tenant, @Nullable String schema) {

  /** What this adds to another one. */
  Binding over(Binding other) {
    return new Binding(
        actor == null ? other.actor : actor,
        tenant == null ? other.tenant : tenant,
        schema == null ? other.schema : schema);
  }

  static Binding ofActor(Object actor) {
    return new Binding(actor, null, null);
  }

  static Binding ofTenant(Object tenant) {
    return new Binding(null, tenant, null);
  }

  static Binding ofSchema(String schema) {
    return new Binding(null, null, schema);
  }
}
