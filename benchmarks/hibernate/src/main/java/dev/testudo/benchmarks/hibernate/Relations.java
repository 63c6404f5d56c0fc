package dev.testudo.benchmarks.hibernate;

import dev.testudo.benchmarks.workload.Tally;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;

/**
 * Members with their posts and the tags of these: a fetch for each level in one session, which puts
 * the objects together. One fetch for both would have each member's row a hundred times.
 */
final class Relations {
  private static final String POSTS = "from Member m left join fetch m.posts";
  private static final String TAGS = "from Post p left join fetch p.tags";

  private Relations() {}

  static CompletionStage<Tally> load(Stage.SessionFactory sessions) {
    return sessions.withSession(
        session ->
            session
                .createSelectionQuery(POSTS, Member.class)
                .getResultList()
                .thenCompose(
                    members ->
                        session
                            .createSelectionQuery(TAGS, Post.class)
                            .getResultList()
                            .thenApply(posts -> seen(members))));
  }

  private static Tally seen(List<Member> members) {
    long rows = 0;
    long keys = 0;
    for (Member member : members) {
      rows++;
      keys += member.id;
      for (Post post : member.posts) {
        rows++;
        keys += post.id;
        for (Tag tag : post.tags) {
          rows++;
          keys += tag.id;
        }
      }
    }
    return new Tally(rows, keys);
  }
}
