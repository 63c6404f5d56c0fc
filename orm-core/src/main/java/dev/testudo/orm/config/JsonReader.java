package dev.testudo.orm.config;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.testudo.orm.config.Origin.Spot;
import dev.testudo.orm.error.ConfigurationException;
import dev.testudo.orm.error.Report;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns JSON text into {@link Json} and remembers where each key stands. */
final class JsonReader {
  private static final JsonFactory FACTORY = new JsonFactory();

  /** The parser's sentences that repeat at most one character of the text. */
  private static final List<String> HARMLESS =
      List.of(
          "Unexpected character", "Illegal unquoted character", "Unrecognized character escape");

  private final JsonParser parser;
  private final Map<String, Spot> spots = new HashMap<>();
  private final Origin origin;

  private JsonReader(String name, JsonParser parser) {
    this.parser = parser;
    this.origin = new Origin(name, spots);
  }

  /** The text as a document called by this name in messages. */
  static Document read(String name, String text) {
    try (var parser = FACTORY.createParser(text)) {
      return new JsonReader(name, parser).document();
    } catch (JsonProcessingException malformed) {
      throw malformed(name, malformed);
    } catch (IOException impossible) {
      throw new IllegalStateException("A string cannot fail to be read.", impossible);
    }
  }

  private Document document() throws IOException {
    var place = Place.root(origin);
    if (parser.nextToken() == null) {
      throw place.problem("is empty.", "Write an object with \"connections\" and \"apps\".");
    }
    var root = value(place);
    if (parser.nextToken() != null) {
      spots.put(place.id(), here());
      throw place.problem("goes on after its end.", "Remove what follows the last brace.");
    }
    return new Document(origin, root);
  }

  private Json value(Place place) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> members(place);
      case START_ARRAY -> items(place);
      case VALUE_STRING -> new Json.Text(parser.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.Numeral(parser.getText());
      case VALUE_TRUE -> new Json.Flag(true);
      case VALUE_FALSE -> new Json.Flag(false);
      default -> new Json.Nothing();
    };
  }

  private Json members(Place place) throws IOException {
    var values = new LinkedHashMap<String, Json>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      var at = place.key(name);
      spots.put(at.id(), here());
      if (values.containsKey(name)) {
        throw at.problem("is there twice.", "Keep one of them.");
      }
      parser.nextToken();
      values.put(name, value(at));
    }
    return new Json.Members(values);
  }

  private Json items(Place place) throws IOException {
    var values = new ArrayList<Json>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      var at = place.item(values.size());
      spots.put(at.id(), here());
      values.add(value(at));
    }
    return new Json.Items(values);
  }

  private Spot here() {
    var location = parser.currentTokenLocation();
    return new Spot(location.getLineNr(), location.getColumnNr());
  }

  /** Drops the parser's exception, and its words where they may repeat a secret. */
  private static ConfigurationException malformed(String name, JsonProcessingException failure) {
    var location = failure.getLocation();
    String where =
        location == null
            ? ""
            : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    String said = String.valueOf(failure.getOriginalMessage());
    String cause =
        HARMLESS.stream().anyMatch(said::startsWith)
            ? said
            : "A quote, comma, colon or bracket is missing or surplus at this place or before it.";
    return new ConfigurationException(
        Report.of(name + " is not valid JSON" + where + ".").likelyCause(cause));
  }
}
