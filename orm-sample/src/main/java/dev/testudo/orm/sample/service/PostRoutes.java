package dev.testudo.orm.sample.service;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.testudo.orm.Orm;
import dev.testudo.orm.dynamic.DynamicFilter;
import dev.testudo.orm.dynamic.Lookup;
import dev.testudo.orm.manager.Page;
import dev.testudo.orm.manager.Query;
import dev.testudo.orm.relation.One;
import dev.testudo.orm.sample.blog.Comment;
import dev.testudo.orm.sample.blog.CommentManager;
import dev.testudo.orm.sample.blog.Post;
import dev.testudo.orm.sample.blog.PostManager;
import dev.testudo.orm.sample.blog.PostModel;
import dev.testudo.orm.sample.blog.PostPath;
import dev.testudo.orm.sample.blog.Tag;
import dev.testudo.orm.sample.blog.TagManager;
import dev.testudo.orm.web.Call;
import dev.testudo.orm.web.OrmWeb;
import dev.testudo.orm.web.Reply;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes, finds and shows posts with their tags and comments. */
final class PostRoutes {
  private static final int MOST = 50;
  private static final String SEARCH = "search";

  private static final DynamicFilter<PostPath> FILTER =
      DynamicFilter.of(
          PostModel.MODEL,
          f ->
              f.allow(p -> p.title, Lookup.EQ)
                  .allow(p -> p.createdAt, Lookup.GE, Lookup.LT)
                  .allowSort(p -> p.title, p -> p.createdAt)
                  .ignore(SEARCH));

  private final PostManager posts;
  private final TagManager tags;
  private final CommentManager comments;

  PostRoutes(Orm orm) {
    posts = new PostManager(orm);
    tags = new TagManager(orm);
    comments = new CommentManager(orm);
  }

  /** What a request may say about a post. */
  record PostIn(
      String title,
      String content,
      @JsonProperty("author_id") long authorId,
      @Nullable List<String> tags) {}

  /** What a request may say about a comment. */
  record CommentIn(String text, @JsonProperty("author_id") long authorId) {}

  void add(OrmWeb web) {
    web.post("/posts", this::create);
    web.get("/posts", this::list);
    web.get("/posts/:id", this::show);
    web.post("/posts/:id/comments", this::comment);
  }

  private Future<Reply> create(Call call) {
    PostIn in = call.body(PostIn.class);
    var post = new Post();
    post.title = in.title();
    post.content = in.content();
    post.author = One.ofId(in.authorId());
    return posts
        .create(post)
        .compose(made -> tagsOf(in).compose(all -> posts.tags(made).addAll(all)))
        .compose(done -> whole(post.id))
        .map(made -> Reply.created(made).header("Location", "/posts/" + made.id));
  }

  /** The tags of these names, new ones stored. */
  private Future<List<Tag>> tagsOf(PostIn in) {
    Future<List<Tag>> all = Future.succeededFuture(new ArrayList<>());
    for (String name : in.tags() == null ? List.<String>of() : in.tags()) {
      all =
          all.compose(
              known ->
                  tags.getOrCreate(t -> t.name.eq(name), () -> new Tag(null, name))
                      .map(
                          tag -> {
                            known.add(tag.value());
                            return known;
                          }));
    }
    return all;
  }

  private Future<Page<Post>> list(Call call) {
    Query<Post, PostPath> found =
        call.query(SEARCH)
            .map(
                words -> posts.filter(p -> p.title.icontains(words).or(p.content.icontains(words))))
            .orElseGet(posts::all);
    return call.page(found.selectRelated(p -> p.author()), FILTER, MOST);
  }

  private Future<Post> show(Call call) {
    return whole(call.pathLong("id"));
  }

  private Future<Post> whole(long id) {
    return posts
        .filter(p -> p.id.eq(id))
        .selectRelated(p -> p.author())
        .prefetchRelated(p -> p.tags())
        .prefetchRelated(p -> p.comments(), c -> c.orderBy(x -> x.id))
        .get();
  }

  private Future<Reply> comment(Call call) {
    CommentIn in = call.body(CommentIn.class);
    var comment = new Comment();
    comment.text = in.text();
    comment.author = One.ofId(in.authorId());
    return posts
        .get(call.pathLong("id"))
        .compose(
            post -> {
              comment.post = One.of(post);
              return comments.create(comment);
            })
        .map(Reply::created);
  }
}
