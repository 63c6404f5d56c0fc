package dev.testudo.orm.relation;

import dev.testudo.orm.error.RelationNotLoadedException;
import dev.testudo.orm.error.Report;
import java.util.Locale;

/**
 * Where a relation stands, for messages and for comparing.
 *
 * @param owner the simple name of the model that has the relation: {@code Post}
 * @param relation its Java name: {@code author}
 * @param target the model class on the other side
 */
public record Label(String owner, String relation, Class<?> target) {

  /** What to throw when a to-one relation is read that was not loaded. */
  RelationNotLoadedException oneNotLoaded() {
    return notLoaded("selectRelated");
  }

  /** What to throw when a to-many relation is read that was not loaded. */
  RelationNotLoadedException manyNotLoaded() {
    return notLoaded("prefetchRelated");
  }

  private RelationNotLoadedException notLoaded(String method) {
    String object = Character.toLowerCase(owner.charAt(0)) + owner.substring(1);
    String letter = owner.substring(0, 1).toLowerCase(Locale.ROOT);
    String manager = plural(object);
    String path = "%s -> %s.%s()".formatted(letter, letter, relation);
    return new RelationNotLoadedException(
        Report.of(owner + "." + relation + " is not loaded.")
            .likelyCause("a relation is loaded only when a query asks for it.")
            .wayOut(
                "Load it with the objects: %s.%s(%s); or into one at hand: %s.fetchRelated(%s, %s)."
                    .formatted(manager, method, path, manager, object, path)));
  }

  private static String plural(String noun) {
    if (noun.endsWith("s") || noun.endsWith("x") || noun.endsWith("ch") || noun.endsWith("sh")) {
      return noun + "es";
    }
    boolean consonantAndY = noun.length() > 1 && noun.matches(".*[^aeiou]y");
    return consonantAndY ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
  }
}
