package dev.testudo.orm.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;

/** Refuses to make a model of a document, which would let a request set any field. */
final class NoReader<M> extends StdDeserializer<M> {
  private static final long serialVersionUID = 1L;

  NoReader(Class<M> type) {
    super(type);
  }

  @Override
  public M deserialize(JsonParser parser, DeserializationContext context)
      throws JsonMappingException {
    throw JsonMappingException.from(
        parser,
        handledType().getSimpleName()
            + " is a model: read a record with the fields that a request may set, and copy them.");
  }
}
