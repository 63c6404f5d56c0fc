package dev.testudo.orm.dialect;

/**
 * Which stretches of a text one engine does not read as SQL: literals, quoted identifiers and
 * comments. What is inside of them is nobody's parameter, and no end of a statement.
 */
enum Lexis {
  POSTGRESQL {
    @Override
    int opaque(String sql, int at) {
      return switch (sql.charAt(at)) {
        case '\'' ->
            Scan.isEscapeString(sql, at) ? Scan.escapeString(sql, at) : Scan.quoted(sql, at, false);
        case '"' -> Scan.quoted(sql, at, false);
        case '-' -> sql.startsWith("--", at) ? Scan.line(sql, at) : at;
        case '/' -> sql.startsWith("/*", at) ? Scan.block(sql, at, true) : at;
        case '$' -> Scan.dollar(sql, at, true);
        default -> at;
      };
    }

    /** A question mark is an operator here, so the driver counts its placeholders. */
    @Override
    boolean isBare(String sql, int at) {
      return sql.charAt(at) == '$' && Scan.isDigit(sql, at + 1) && !Scan.isWord(sql, at - 1);
    }
  },
  MYSQL {
    @Override
    int opaque(String sql, int at) {
      return switch (sql.charAt(at)) {
        case '\'', '"' -> Scan.quoted(sql, at, true);
        case '`' -> Scan.quoted(sql, at, false);
        // Without a space behind them two dashes are a minus and a sign.
        case '-' -> sql.startsWith("--", at) && Scan.isBlank(sql, at + 2) ? Scan.line(sql, at) : at;
        case '#' -> sql.startsWith("#{", at) ? at : Scan.line(sql, at);
        case '/' -> sql.startsWith("/*", at) ? Scan.block(sql, at, false) : at;
        default -> at;
      };
    }
  },
  H2 {
    @Override
    int opaque(String sql, int at) {
      return switch (sql.charAt(at)) {
        case '\'', '"', '`' -> Scan.quoted(sql, at, false);
        case '-' -> sql.startsWith("--", at) ? Scan.line(sql, at) : at;
        case '/' ->
            sql.startsWith("//", at)
                ? Scan.line(sql, at)
                : sql.startsWith("/*", at) ? Scan.block(sql, at, true) : at;
        case '$' -> sql.startsWith("$$", at) ? Scan.dollar(sql, at, false) : at;
        default -> at;
      };
    }
  },
  SQLITE {
    @Override
    int opaque(String sql, int at) {
      return switch (sql.charAt(at)) {
        case '\'', '"', '`' -> Scan.quoted(sql, at, false);
        case '[' -> Scan.until(sql, at + 1, "]");
        case '-' -> sql.startsWith("--", at) ? Scan.line(sql, at) : at;
        case '/' -> sql.startsWith("/*", at) ? Scan.block(sql, at, false) : at;
        default -> at;
      };
    }

    /** SQLite has four forms, and takes NULL for those that nobody binds. */
    @Override
    boolean isBare(String sql, int at) {
      char c = sql.charAt(at);
      return c == '?' || ((c == ':' || c == '@' || c == '$') && Scan.isWord(sql, at + 1));
    }
  };

  /** Where the stretch that begins at a place ends (exclusive); the place itself if none does. */
  abstract int opaque(String sql, int at);

  /** Whether a placeholder of the engine's own stands at a place. */
  boolean isBare(String sql, int at) {
    return sql.charAt(at) == '?';
  }
}
