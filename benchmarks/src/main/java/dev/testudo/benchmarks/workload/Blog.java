package dev.testudo.benchmarks.workload;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Members with twenty posts each, and posts with five of a hundred tags each.
 *
 * @param members how many there are
 */
record Blog(int members) {
  private static final int POSTS = 20;
  private static final int TAGS = 5;
  private static final int ALL_TAGS = 100;
  private static final int ROWS = 500;

  /** The statements that make the rows. */
  List<String> rows() {
    List<String> statements = new ArrayList<>();
    fill(statements, "member (id, name)", members, i -> i + 1 + ", 'member " + i + "'");
    fill(statements, "tag (id, name)", ALL_TAGS, i -> i + 1 + ", 'tag " + i + "'");
    fill(
        statements,
        "post (id, title, author_id)",
        members * POSTS,
        i -> i + 1 + ", 'post " + i + "', " + (i / POSTS + 1));
    fill(
        statements,
        "post_tag (post_id, tag_id)",
        members * POSTS * TAGS,
        i -> i / TAGS + 1 + ", " + tag(i));
    return statements;
  }

  private static void fill(
      List<String> statements, String table, int count, IntFunction<String> row) {
    for (int from = 0; from < count; from += ROWS) {
      statements.add(
          IntStream.range(from, Math.min(count, from + ROWS))
              .mapToObj(i -> "(" + row.apply(i) + ")")
              .collect(Collectors.joining(", ", "INSERT INTO " + table + " VALUES ", "")));
    }
  }

  /** The tag of a link: five different ones for each post. */
  private static int tag(int link) {
    return (link / TAGS * 7 + link % TAGS * 13) % ALL_TAGS + 1;
  }

  /** What whoever loads everything must see: each object where it stands, and its key. */
  Tally all() {
    long posts = (long) members * POSTS;
    long keys = members * (members + 1L) / 2 + posts * (posts + 1) / 2;
    int links = members * POSTS * TAGS;
    for (int i = 0; i < links; i++) {
      keys += tag(i);
    }
    return new Tally(members + posts + links, keys);
  }
}
