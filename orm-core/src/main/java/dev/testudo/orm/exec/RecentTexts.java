package dev.testudo.orm.exec;

import dev.testudo.orm.dialect.SqlText;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The texts that were used last, of statements for so many rows that each has a text of its own. A
 * program whose lists have one length finds its text here, and one whose lists have all lengths
 * does not fill the memory. For use by any thread.
 */
final class RecentTexts {
  /** How many characters and placeholders all texts together may have, about 5 MB of memory. */
  static final int MOST = 1_000_000;

  private final Map<Object, SqlText> recent = new LinkedHashMap<>(16, 0.75f, true);
  private int size;

  SqlText get(Object shape, Supplier<SqlText> render) {
    synchronized (recent) {
      @Nullable SqlText known = recent.get(shape);
      if (known != null) {
        return known;
      }
    }
    SqlText text = render.get();
    keep(shape, text);
    return text;
  }

  private void keep(Object shape, SqlText text) {
    // One that takes as much as many others would drive all of them out.
    if (size(text) > MOST / 4) {
      return;
    }
    synchronized (recent) {
      @Nullable SqlText before = recent.put(shape, text);
      size += size(text) - (before == null ? 0 : size(before));
      Iterator<SqlText> eldest = recent.values().iterator();
      while (size > MOST) {
        size -= size(eldest.next());
        eldest.remove();
      }
    }
  }

  private static int size(SqlText text) {
    return text.text().length() + text.types().size();
  }
}
