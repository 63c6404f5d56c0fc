package dev.testudo.orm.web;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import dev.testudo.orm.metamodel.ToOne;
import dev.testudo.orm.relation.One;
import java.io.IOException;

/** The object of a relation if it is loaded, and none of those around. */
record LoadedOne<M>(ToOne<M, ?, ?> link) implements Member<M> {
  @Override
  public void write(M object, JsonGenerator out, SerializerProvider provider) throws IOException {
    One<?, ?> one = link.get(object);
    if (one == null || !one.isLoaded()) {
      return;
    }
    Object other = one.orNull();
    if (other == null || !Ancestors.of(provider).have(other)) {
      provider.defaultSerializeField(link.name(), other, out);
    }
  }
}
