package dev.testudo.orm.processor.model;

import java.util.Locale;

/**
 * Names of Java as names of a database: {@code isActive → is_active}, {@code userID → user_id},
 * {@code JSONData → json_data}, {@code URL2 → url2}, {@code line2Text → line2_text}.
 */
public final class SnakeCase {
  private SnakeCase() {}

  /** The name in snake_case. A word begins where a capital follows or precedes a small letter. */
  public static String of(String name) {
    var snake = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (i > 0 && Character.isUpperCase(c) && name.charAt(i - 1) != '_') {
        boolean afterCapital = Character.isUpperCase(name.charAt(i - 1));
        boolean beforeSmall = i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1));
        if (!afterCapital || beforeSmall) {
          snake.append('_');
        }
      }
      snake.append(c);
    }
    return snake.toString().toLowerCase(Locale.ROOT);
  }
}
