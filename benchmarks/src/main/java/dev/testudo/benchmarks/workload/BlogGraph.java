package dev.testudo.benchmarks.workload;

import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * How the objects of a contender lead from members to their posts and on to the tags of these, so
 * that what everybody has loaded is looked at in one way.
 *
 * @param <M> its class for a member
 * @param <P> its class for a post
 * @param <T> its class for a tag
 * @param member the key of a member
 * @param posts the posts of a member
 * @param post the key of a post
 * @param tags the tags of a post
 * @param tag the key of a tag
 */
public record BlogGraph<M, P, T>(
    ToLongFunction<M> member,
    Function<M, ? extends Iterable<P>> posts,
    ToLongFunction<P> post,
    Function<P, ? extends Iterable<T>> tags,
    ToLongFunction<T> tag) {

  /** Counts each object where it stands, and adds the keys up. */
  public Tally seen(Iterable<M> members) {
    long rows = 0;
    long keys = 0;
    for (M one : members) {
      rows++;
      keys += member.applyAsLong(one);
      for (P written : posts.apply(one)) {
        rows++;
        keys += post.applyAsLong(written);
        for (T about : tags.apply(written)) {
          rows++;
          keys += tag.applyAsLong(about);
        }
      }
    }
    return new Tally(rows, keys);
  }
}
