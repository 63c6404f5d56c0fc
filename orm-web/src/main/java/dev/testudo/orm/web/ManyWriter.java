package dev.testudo.orm.web;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.testudo.orm.relation.Many;
import java.io.IOException;

/** A relation outside of its model: the objects if they are loaded, else null. */
final class ManyWriter extends StdSerializer<Many<?>> {
  private static final long serialVersionUID = 1L;

  ManyWriter() {
    super(Many.class, false);
  }

  @Override
  public void serialize(Many<?> many, JsonGenerator out, SerializerProvider provider)
      throws IOException {
    provider.defaultSerializeValue(many.isLoaded() ? many.list() : null, out);
  }
}
