package dev.testudo.orm.web;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import dev.testudo.orm.metamodel.ModelType;
import java.io.IOException;
import java.util.List;

/** Writes the objects of one model. What is to be written is worked out once. */
final class ModelWriter<M> extends JsonSerializer<M> {
  private final ModelType<M, ?, ?> model;
  private volatile List<Member<M>> members = List.of();

  ModelWriter(ModelType<M, ?, ?> model) {
    this.model = model;
  }

  // Not in the constructor: models that refer to each other are all there only later.
  private List<Member<M>> members() {
    List<Member<M>> known = members;
    if (known.isEmpty()) {
      known = Members.of(model);
      members = known;
    }
    return known;
  }

  @Override
  public void serialize(M object, JsonGenerator out, SerializerProvider provider)
      throws IOException {
    Ancestors ancestors = Ancestors.of(provider);
    out.writeStartObject(object);
    if (ancestors.have(object)) {
      // A list that holds one of the objects around it: who it is, and no more.
      for (Member<M> key : Members.keysOf(model)) {
        key.write(object, out, provider);
      }
    } else {
      ancestors.enter(object);
      for (Member<M> member : members()) {
        member.write(object, out, provider);
      }
      ancestors.leave();
    }
    out.writeEndObject();
  }
}
