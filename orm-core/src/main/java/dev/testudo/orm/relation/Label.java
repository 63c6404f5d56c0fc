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

  /** How a query loads it with its owners: {@code posts.selectRelated(p -> p.author())}. */
  public String call(String method) {
    return "%s.%s(%s)".formatted(manager(owner), method, path());
  }

  /** What examples call the manager of a model: {@code posts}. */
  public static String manager(String model) {
    return plural(object(model));
  }

  private static String object(String model) {
    return Character.toLowerCase(model.charAt(0)) + model.substring(1);
  }

  private String path() {
    String letter = owner.substring(0, 1).toLowerCase(Locale.ROOT);
    return "%s -> %s.%s()".formatted(letter, letter, relation);
  }

  private RelationNotLoadedException notLoaded(String method) {
    return new RelationNotLoadedException(
        Report.of(owner + "." + relation + " is not loaded.")
            .likelyCause("a relation is loaded only when a query asks for it.")
            .wayOut(
                "Load it with the objects: %s; or into one at hand: %s.fetchRelated(%s, %s)."
                    .formatted(call(method), manager(owner), object(owner), path())));
  }

  private static String plural(String noun) {
    if (noun.endsWith("s") || noun.endsWith("x") || noun.endsWith("ch") || noun.endsWith("sh")) {
      return noun + "es";
    }
    boolean consonantAndY = noun.length() > 1 && noun.matches(".*[^aeiou]y");
    return consonantAndY ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
  }
}
