package dev.testudo.orm.exec;

import dev.testudo.orm.dialect.Dialect;
import dev.testudo.orm.dialect.RawText;
import java.util.LinkedHashMap;
import java.util.Map;

/** The statements that a program wrote and that were used last. */
final class RawTexts {
  private static final int MOST = 512;
  // A long text is one of many alike, such as a script of inserts, and not worth its memory.
  private static final int LONGEST = 16_384;

  private final Dialect dialect;
  private final Map<String, RawText> recent =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, RawText> eldest) {
          return size() > MOST;
        }
      };

  RawTexts(Dialect dialect) {
    this.dialect = dialect;
  }

  RawText get(String sql) {
    if (sql.length() > LONGEST) {
      return dialect.raw(sql);
    }
    synchronized (recent) {
      RawText known = recent.get(sql);
      if (known != null) {
        return known;
      }
    }
    RawText parsed = dialect.raw(sql);
    synchronized (recent) {
      recent.put(sql, parsed);
    }
    return parsed;
  }
}
