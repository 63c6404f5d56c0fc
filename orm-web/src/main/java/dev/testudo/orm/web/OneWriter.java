package dev.testudo.orm.web;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.testudo.orm.relation.One;
import java.io.IOException;

/** A relation outside of its model: the object if it is loaded, else its key. */
final class OneWriter extends StdSerializer<One<?, ?>> {
  private static final long serialVersionUID = 1L;

  OneWriter() {
    super(One.class, false);
  }

  @Override
  public void serialize(One<?, ?> one, JsonGenerator out, SerializerProvider provider)
      throws IOException {
    Object object = one.orNull();
    provider.defaultSerializeValue(object == null ? one.id() : object, out);
  }
}
