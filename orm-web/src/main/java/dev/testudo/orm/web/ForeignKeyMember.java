package dev.testudo.orm.web;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import dev.testudo.orm.metamodel.Field;
import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.metamodel.ToOne;
import java.io.IOException;
import java.util.List;

/** What a foreign key refers to: its value, or an object of its parts. */
record ForeignKeyMember<M>(ModelType<M, ?, ?> model, ToOne<M, ?, ?> link) implements Member<M> {
  @Override
  public void write(M object, JsonGenerator out, SerializerProvider provider) throws IOException {
    out.writeFieldName(link.name() + "Id");
    List<Field<?>> columns = link.columns();
    if (link.key(object) == null) {
      // Of none, and of an object that is not stored yet.
      out.writeNull();
    } else if (columns.size() == 1) {
      write(object, columns.get(0), out);
    } else {
      List<Field<?>> parts = link.references();
      out.writeStartObject();
      for (int i = 0; i < columns.size(); i++) {
        out.writeFieldName(parts.get(i).name());
        write(object, columns.get(i), out);
      }
      out.writeEndObject();
    }
  }

  private void write(M object, Field<?> column, JsonGenerator out) throws IOException {
    StoredValue.write(model.value(object, column.index()), column.type(), out);
  }
}
