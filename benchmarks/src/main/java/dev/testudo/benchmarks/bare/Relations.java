package dev.testudo.benchmarks.bare;

import dev.testudo.benchmarks.workload.BlogGraph;
import dev.testudo.benchmarks.workload.Tally;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Members with their posts and the tags of these, by hand: a statement for each table, and maps.
 */
final class Relations {
  private static final String MEMBERS = "SELECT id, name FROM member";
  private static final String POSTS = "SELECT id, title, author_id FROM post";
  private static final String TAGS = "SELECT id, name FROM tag";
  private static final String LINKS = "SELECT post_id, tag_id FROM post_tag";

  private static final BlogGraph<Member, Post, Tag> GRAPH =
      new BlogGraph<>(Member::id, Member::posts, Post::id, Post::tags, Tag::id);

  private final Map<Long, Member> members = new LinkedHashMap<>();
  private final Map<Long, Post> posts = new HashMap<>();
  private final Map<Long, Tag> tags = new HashMap<>();

  private Relations() {}

  /** All statements are sent at once, on one connection, and rows are read by position. */
  static Future<Tally> tuned(Pool pool) {
    return pool.withConnection(
        connection ->
            Future.all(
                    rows(connection, MEMBERS),
                    rows(connection, TAGS),
                    rows(connection, POSTS),
                    rows(connection, LINKS))
                .map(
                    all -> {
                      var graph = new Relations();
                      graph.members(all.resultAt(0));
                      graph.tags(all.resultAt(1));
                      graph.posts(all.resultAt(2));
                      graph.links(all.resultAt(3));
                      return graph.seen();
                    }));
  }

  /** Each statement waits for the one before. */
  static Future<Tally> idiomatic(Pool pool) {
    var graph = new Relations();
    return rows(pool, MEMBERS)
        .onSuccess(graph::members)
        .compose(done -> rows(pool, TAGS))
        .onSuccess(graph::tags)
        .compose(done -> rows(pool, POSTS))
        .onSuccess(graph::posts)
        .compose(done -> rows(pool, LINKS))
        .onSuccess(graph::links)
        .map(done -> graph.seen());
  }

  private static Future<RowSet<Row>> rows(SqlClient client, String sql) {
    return client.preparedQuery(sql).execute();
  }

  private void members(RowSet<Row> rows) {
    for (Row row : rows) {
      members.put(row.getLong(0), new Member(row.getLong(0), row.getString(1), new ArrayList<>()));
    }
  }

  private void tags(RowSet<Row> rows) {
    for (Row row : rows) {
      tags.put(row.getLong(0), new Tag(row.getLong(0), row.getString(1)));
    }
  }

  private void posts(RowSet<Row> rows) {
    for (Row row : rows) {
      var post = new Post(row.getLong(0), row.getString(1), new ArrayList<>());
      posts.put(post.id, post);
      members.get(row.getLong(2)).posts.add(post);
    }
  }

  private void links(RowSet<Row> rows) {
    for (Row row : rows) {
      posts.get(row.getLong(0)).tags.add(tags.get(row.getLong(1)));
    }
  }

  private Tally seen() {
    return GRAPH.seen(members.values());
  }

  private record Member(long id, String name, List<Post> posts) {}

  private record Post(long id, String title, List<Tag> tags) {}

  private record Tag(long id, String name) {}
}
