package dev.testudo.orm.web;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.testudo.orm.manager.Page;
import java.io.IOException;

/** A page: its items and the cursors to the pages beside it, null at the ends. */
final class PageWriter extends StdSerializer<Page<?>> {
  private static final long serialVersionUID = 1L;

  PageWriter() {
    super(Page.class, false);
  }

  @Override
  public void serialize(Page<?> page, JsonGenerator out, SerializerProvider provider)
      throws IOException {
    out.writeStartObject();
    provider.defaultSerializeField("items", page.items(), out);
    out.writeStringField("next", page.next());
    out.writeStringField("previous", page.previous());
    out.writeEndObject();
  }
}
