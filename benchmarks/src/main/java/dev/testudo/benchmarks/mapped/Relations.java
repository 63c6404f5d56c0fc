package dev.testudo.benchmarks.mapped;

import dev.testudo.benchmarks.model.blog.Member;
import dev.testudo.benchmarks.model.blog.MemberManager;
import dev.testudo.benchmarks.model.blog.Post;
import dev.testudo.benchmarks.model.blog.Tag;
import dev.testudo.benchmarks.workload.Tally;
import dev.testudo.orm.Orm;
import io.vertx.core.Future;
import java.util.List;

/** Members with their posts and the tags of these. */
final class Relations {
  private final MemberManager members;

  Relations(Orm orm) {
    members = new MemberManager(orm);
  }

  Future<Tally> load() {
    return members.prefetchRelated(m -> m.posts().then(p -> p.tags())).list().map(Relations::seen);
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
