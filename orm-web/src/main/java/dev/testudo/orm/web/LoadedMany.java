package dev.testudo.orm.web;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import dev.testudo.orm.metamodel.ToMany;
import dev.testudo.orm.relation.Many;
import java.io.IOException;

/** The objects of a relation if they are loaded. */
record LoadedMany<M>(ToMany<M, ?, ?> link) implements Member<M> {
  @Override
  public void write(M object, JsonGenerator out, SerializerProvider provider) throws IOException {
    Many<?> many = link.get(object);
    if (many != null && many.isLoaded()) {
      out.writeArrayFieldStart(link.name());
      for (Object other : many.list()) {
        provider.defaultSerializeValue(other, out);
      }
      out.writeEndArray();
    }
  }
}
