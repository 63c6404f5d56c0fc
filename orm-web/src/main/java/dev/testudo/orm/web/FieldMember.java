package dev.testudo.orm.web;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import dev.testudo.orm.metamodel.Field;
import dev.testudo.orm.metamodel.ModelType;
import java.io.IOException;

/** A stored field. */
record FieldMember<M>(ModelType<M, ?, ?> model, Field<?> field, String name) implements Member<M> {
  @Override
  public void write(M object, JsonGenerator out, SerializerProvider provider) throws IOException {
    out.writeFieldName(name);
    StoredValue.write(model.value(object, field.index()), field.type(), out);
  }
}
