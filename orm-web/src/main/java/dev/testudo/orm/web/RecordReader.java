package dev.testudo.orm.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import dev.testudo.orm.error.Suggestion;
import dev.testudo.orm.error.ValidationException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes a record of a JSON object, and finds all that is wrong with it instead of the first. */
final class RecordReader {
  private final ObjectMapper mapper;

  RecordReader(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  <T> T read(JsonNode tree, Class<T> type) {
    if (!tree.isObject()) {
      throw Input.wrong("body", "is not a JSON object");
    }
    JavaType target = mapper.constructType(type);
    Map<String, JavaType> members = members(target);
    Map<String, List<String>> problems = new LinkedHashMap<>();
    unknown(tree, members, problems);
    members.forEach((name, member) -> check(tree, name, member, problems));
    if (!problems.isEmpty()) {
      throw new ValidationException(Input.WRONG, problems);
    }
    try {
      return mapper.treeToValue(tree, type);
    } catch (JsonProcessingException e) {
      throw Input.wrong(place(e), "cannot be accepted");
    }
  }

  private Map<String, JavaType> members(JavaType type) {
    Map<String, JavaType> members = new LinkedHashMap<>();
    for (BeanPropertyDefinition each :
        mapper.getDeserializationConfig().introspect(type).findProperties()) {
      members.put(each.getName(), each.getPrimaryType());
    }
    return members;
  }

  private static void unknown(
      JsonNode tree, Map<String, JavaType> members, Map<String, List<String>> problems) {
    for (Iterator<String> names = tree.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!members.containsKey(name)) {
        String hint = Suggestion.didYouMean(name, members.keySet());
        problems.put(shortened(name), List.of(("is not known. " + hint).strip()));
      }
    }
  }

  /** What a client made up is repeated, but not at any length. */
  private static String shortened(String name) {
    return name.length() > 50 ? name.substring(0, 50) : name;
  }

  private void check(
      JsonNode tree, String name, JavaType type, Map<String, List<String>> problems) {
    JsonNode value = tree.get(name);
    if (value == null || value.isNull()) {
      if (type.isPrimitive()) {
        problems.put(name, List.of(value == null ? "is missing" : "is null"));
      }
      return;
    }
    try {
      mapper.readerFor(type).readValue(value);
    } catch (JsonMappingException e) {
      String inner = place(e);
      String where = inner.isEmpty() ? name : name + "." + inner;
      problems
          .computeIfAbsent(where, key -> new ArrayList<>())
          .add("is not " + expected(type, inner));
    } catch (IOException e) {
      problems.put(name, List.of("cannot be read"));
    } catch (NumberFormatException e) {
      // Jackson lets it through for a number that is larger than any double.
      problems.put(name, List.of("is not " + expected(type, "")));
    }
  }

  private static String expected(JavaType type, String inner) {
    if (!inner.isEmpty()) {
      return "of the expected type";
    }
    Class<?> raw = type.getRawClass();
    if (raw == boolean.class || raw == Boolean.class) {
      return "true or false";
    } else if (raw == String.class) {
      return "a text";
    } else if (raw == int.class
        || raw == Integer.class
        || raw == long.class
        || raw == Long.class
        || raw == short.class
        || raw == Short.class) {
      return "a whole number within range";
    } else if (Number.class.isAssignableFrom(raw) || raw == double.class || raw == float.class) {
      return "a number";
    } else if (type.isCollectionLikeType() || raw.isArray()) {
      return "a list";
    } else if (raw.isEnum()) {
      return "one of the allowed values";
    }
    return "of the expected type";
  }

  private static String place(JsonProcessingException failure) {
    if (!(failure instanceof JsonMappingException mapping)) {
      return "";
    }
    var place = new StringBuilder();
    for (JsonMappingException.Reference each : mapping.getPath()) {
      if (each.getFieldName() != null) {
        place.append(place.length() == 0 ? "" : ".").append(each.getFieldName());
      } else {
        place.append('[').append(each.getIndex()).append(']');
      }
    }
    return place.toString();
  }
}
