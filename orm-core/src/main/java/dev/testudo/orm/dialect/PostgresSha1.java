package dev.testudo.orm.dialect;

/**
 * SHA-1 for PostgreSQL, which has it only in an extension that not everybody may create: its 80
 * rounds for each block of 64 bytes, as a recursive query over one row.
 */
final class PostgresSha1 {
  /** The bytes with what fills the last block: a bit, zeros, and the length in bits. */
  private static final String MESSAGE =
      """
      m(p) AS (SELECT b || decode('80' || repeat('00', (119 - octet_length(b) % 64) % 64), 'hex') \
      || int8send(octet_length(b) * 8::bigint) FROM (SELECT convert_to({0}, 'UTF8') AS b) x)""";

  /** Round i, its five words, the sums of the blocks before, and the last 16 words read. */
  private static final String START =
      """
      SELECT 0, 1732584193::bigint, 4023233417::bigint, 2562383102::bigint, 271733878::bigint, \
      3285377520::bigint, \
      ARRAY[1732584193, 4023233417, 2562383102, 271733878, 3285377520]::bigint[], \
      ARRAY[]::bigint[]""";

  private static final String WORD =
      """
      LATERAL (SELECT CASE WHEN i % 80 < 16 \
      THEN (get_byte(p, i / 80 * 64 + i % 80 * 4)::bigint << 24) \
      + (get_byte(p, i / 80 * 64 + i % 80 * 4 + 1) << 16) \
      + (get_byte(p, i / 80 * 64 + i % 80 * 4 + 2) << 8) \
      + get_byte(p, i / 80 * 64 + i % 80 * 4 + 3) \
      ELSE w[14] # w[9] # w[3] # w[1] END AS v) y, \
      LATERAL (SELECT CASE WHEN i % 80 < 16 THEN v \
      ELSE ((v << 1) | (v >> 31)) & 4294967295 END AS v) z""";

  private static final String SUM =
      """
      LATERAL (SELECT (((a << 5) | (a >> 27)) & 4294967295) + e + z.v + CASE \
      WHEN i % 80 < 20 THEN ((b & c) | ((~b) & d)) + 1518500249 \
      WHEN i % 80 < 40 THEN (b # c # d) + 1859775393 \
      WHEN i % 80 < 60 THEN ((b & c) | (b & d) | (c & d)) + 2400959708 \
      ELSE (b # c # d) + 3395469782 END AS f) u, \
      LATERAL (SELECT CASE WHEN i % 80 = 79 THEN h \
      ELSE ARRAY[0, 0, 0, 0, 0]::bigint[] END AS g) k, \
      LATERAL (SELECT (f + g[1]) & 4294967295 AS na, (a + g[2]) & 4294967295 AS nb, \
      ((((b << 30) | (b >> 2)) & 4294967295) + g[3]) & 4294967295 AS nc, \
      (c + g[4]) & 4294967295 AS nd, (d + g[5]) & 4294967295 AS ne) n""";

  private static final String ROUND =
      "SELECT i + 1, na, nb, nc, nd, ne,"
          + " CASE WHEN i % 80 = 79 THEN ARRAY[na, nb, nc, nd, ne] ELSE h END,"
          + " CASE WHEN cardinality(w) = 16 THEN w[2:16] ELSE w END || z.v FROM s, m, "
          + WORD
          + ", "
          + SUM
          + " WHERE i < octet_length(p) / 64 * 80";

  /** The last row has the sums of all blocks. */
  private static final String DIGITS =
      "SELECT string_agg(lpad(to_hex(x), 8, '0'), '' ORDER BY o)"
          + " FROM s, m, unnest(h) WITH ORDINALITY AS t(x, o)"
          + " WHERE i = octet_length(p) / 64 * 80";

  static final Form FORM =
      new Template(
          "(WITH RECURSIVE "
              + MESSAGE
              + ", s(i, a, b, c, d, e, h, w) AS ("
              + START
              + " UNION ALL "
              + ROUND
              + ") "
              + DIGITS
              + ")");

  private PostgresSha1() {}
}
