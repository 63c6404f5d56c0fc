package dev.testudo.benchmarks.hibernate;

import dev.testudo.benchmarks.workload.BlogGraph;
import dev.testudo.benchmarks.workload.Tally;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.stage.Stage;

/**
 * Members with their posts and the tags of these: a fetch for each level in one session, which puts
 * the objects together. One fetch for both would have each member's row a hundred times.
 */
final class Relations {
  private static final String POSTS = "from Member m left join fetch m.posts";
  private static final String TAGS = "from Post p left join fetch p.tags";

  private static final BlogGraph<Member, Post, Tag> GRAPH =
      new BlogGraph<>(m -> m.id, m -> m.posts, p -> p.id, p -> p.tags, t -> t.id);

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
                            .thenApply(posts -> GRAPH.seen(members))));
  }
}
