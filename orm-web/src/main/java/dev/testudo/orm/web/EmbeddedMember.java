package dev.testudo.orm.web;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import dev.testudo.orm.metamodel.Field;
import dev.testudo.orm.metamodel.ModelType;
import java.io.IOException;
import java.util.List;

/** An embedded record: an object inside the object; null if all of its columns are NULL. */
record EmbeddedMember<M>(
    ModelType<M, ?, ?> model, List<Field<?>> fields, String name, List<Member<M>> members)
    implements Member<M> {
  @Override
  public void write(M object, JsonGenerator out, SerializerProvider provider) throws IOException {
    if (isAbsent(object)) {
      out.writeNullField(name);
      return;
    }
    out.writeObjectFieldStart(name);
    for (Member<M> member : members) {
      member.write(object, out, provider);
    }
    out.writeEndObject();
  }

  private boolean isAbsent(M object) {
    for (Field<?> field : fields) {
      if (model.value(object, field.index()) != null) {
        return false;
      }
    }
    return true;
  }
}
