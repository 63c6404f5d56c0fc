package dev.testudo.orm.web;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;

/** One member of a model's JSON object, or some, or none, as the object has it. */
interface Member<M> {
  void write(M object, JsonGenerator out, SerializerProvider provider) throws IOException;
}
