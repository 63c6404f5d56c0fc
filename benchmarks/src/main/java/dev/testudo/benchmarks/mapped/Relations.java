package dev.testudo.benchmarks.mapped;

import dev.testudo.benchmarks.model.blog.Member;
import dev.testudo.benchmarks.model.blog.MemberManager;
import dev.testudo.benchmarks.model.blog.Post;
import dev.testudo.benchmarks.model.blog.Tag;
import dev.testudo.benchmarks.workload.BlogGraph;
import dev.testudo.benchmarks.workload.Tally;
import dev.testudo.orm.Orm;
import io.vertx.core.Future;

/** Members with their posts and the tags of these. */
final class Relations {
  private static final BlogGraph<Member, Post, Tag> GRAPH =
      new BlogGraph<>(m -> m.id, m -> m.posts, p -> p.id, p -> p.tags, t -> t.id);

  private final MemberManager members;

  Relations(Orm orm) {
    members = new MemberManager(orm);
  }

  Future<Tally> load() {
    return members.prefetchRelated(m -> m.posts().then(p -> p.tags())).list().map(GRAPH::seen);
  }
}
