package dev.testudo.orm.web;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.testudo.orm.dynamic.ViewObject;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An output view, which knows its JSON. */
final class ViewWriter extends StdSerializer<ViewObject> {
  private static final long serialVersionUID = 1L;

  ViewWriter() {
    super(ViewObject.class);
  }

  @Override
  public void serialize(ViewObject view, JsonGenerator out, SerializerProvider provider)
      throws IOException {
    write(view.toJson(), out, provider);
  }

  private static void write(@Nullable Object value, JsonGenerator out, SerializerProvider provider)
      throws IOException {
    if (value instanceof JsonObject object) {
      out.writeStartObject();
      for (Map.Entry<String, Object> member : object.getMap().entrySet()) {
        out.writeFieldName(member.getKey());
        write(member.getValue(), out, provider);
      }
      out.writeEndObject();
    } else if (value instanceof JsonArray array) {
      out.writeStartArray();
      for (Object each : array.getList()) {
        write(each, out, provider);
      }
      out.writeEndArray();
    } else {
      provider.defaultSerializeValue(value, out);
    }
  }
}
