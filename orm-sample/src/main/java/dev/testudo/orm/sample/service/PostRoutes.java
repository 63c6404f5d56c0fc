package dev.testudo.orm.sample.service;

import dev.testudo.orm.Orm;
import dev.testudo.orm.dynamic.DynamicFilter;
import dev.testudo.orm.dynamic.Lookup;
import dev.testudo.orm.manager.Page;
import dev.testudo.orm.manager.Query;
import dev.testudo.orm.relation.One;
import dev.testudo.orm.sample.blog.Comment;
import dev.testudo.orm.sample.blog.CommentIn;
import dev.testudo.orm.sample.blog.CommentManager;
import dev.testudo.orm.sample.blog.CommentOut;
import dev.testudo.orm.sample.blog.Post;
import dev.testudo.orm.sample.blog.PostIn;
import dev.testudo.orm.sample.blog.PostManager;
import dev.testudo.orm.sample.blog.PostModel;
import dev.testudo.orm.sample.blog.PostPath;
import dev.testudo.orm.sample.blog.PostWhole;
import dev.testudo.orm.sample.blog.PostWithAuthor;
import dev.testudo.orm.sample.blog.Tag;
import dev.testudo.orm.sample.blog.TagIn;
import dev.testudo.orm.sample.blog.TagManager;
import dev.testudo.orm.web.Call;
import dev.testudo.orm.web.Listing;
import dev.testudo.orm.web.Operation;
import dev.testudo.orm.web.OrmWeb;
import dev.testudo.orm.web.Parameter;
import dev.testudo.orm.web.Reply;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;

/** Writes, finds and shows posts with their tags and comments. */
final class PostRoutes {
  private static final String NOT_FOUND = "Post not found";
  private static final String NOBODY = "There is no such author";
  private static final Parameter<Long> ID = Parameter.path("id");
  private static final Parameter<String> SEARCH =
      Parameter.text("search", 100).about("Words in the title or the text");

  private static final Listing<PostPath> POSTS =
      Listing.pages(
              DynamicFilter.of(
                  PostModel.MODEL,
                  f ->
                      f.allow(p -> p.title, Lookup.EQ)
                          .allow(p -> p.createdAt, Lookup.GE, Lookup.LT)
                          .allowSort(p -> p.title, p -> p.createdAt)),
              20,
              50)
          .beside(SEARCH);

  private final PostManager posts;
  private final TagManager tags;
  private final CommentManager comments;

  PostRoutes(Orm orm) {
    posts = new PostManager(orm);
    tags = new TagManager(orm);
    comments = new CommentManager(orm);
  }

  void add(OrmWeb web) {
    web.add(
        Operation.post("/posts")
            .summary("Publishes a post")
            .takes(PostIn.VIEW)
            .creates(PostWhole.VIEW)
            .fails(409, NOBODY),
        this::create);
    web.add(
        Operation.get("/posts")
            .summary("Finds posts, page by page")
            .with(POSTS)
            .givesPage(PostWithAuthor.VIEW),
        this::list);
    web.add(
        Operation.get("/posts/:id")
            .summary("Shows a post with its author, tags and comments")
            .with(ID)
            .gives(PostWhole.VIEW)
            .fails(404, NOT_FOUND),
        call -> whole(call.get(ID)));
    web.add(
        Operation.post("/posts/:id/comments")
            .summary("Adds a comment")
            .with(ID)
            .takes(CommentIn.VIEW)
            .creates(CommentOut.VIEW)
            .fails(404, NOT_FOUND)
            .fails(409, NOBODY),
        this::comment);
  }

  private Future<Reply> create(Call call) {
    PostIn in = call.body(PostIn.VIEW);
    return posts
        .create(in.toModel())
        .compose(
            post ->
                tagsOf(in.tags().orElse(List.of()))
                    .compose(all -> posts.tags(post).addAll(all))
                    .compose(done -> whole(post.id)))
        .map(made -> Reply.created(made).header("Location", "/posts/" + made.id()));
  }

  /** The tags of these names, new ones stored. */
  private Future<List<Tag>> tagsOf(List<TagIn> named) {
    Future<List<Tag>> all = Future.succeededFuture(new ArrayList<>());
    for (TagIn each : named) {
      all =
          all.compose(
              known ->
                  tags.getOrCreate(t -> t.name.eq(each.name()), each::toModel)
                      .map(
                          tag -> {
                            known.add(tag.value());
                            return known;
                          }));
    }
    return all;
  }

  private Future<Page<PostWithAuthor>> list(Call call) {
    String words = call.get(SEARCH);
    Query<Post, PostPath> found =
        words.isEmpty()
            ? posts.all()
            : posts.filter(p -> p.title.icontains(words).or(p.content.icontains(words)));
    return call.page(found.selectRelated(p -> p.author()), POSTS)
        .map(page -> page.map(PostWithAuthor::of));
  }

  private Future<PostWhole> whole(long id) {
    return posts
        .filter(p -> p.id.eq(id))
        .selectRelated(p -> p.author())
        .prefetchRelated(p -> p.tags())
        .prefetchRelated(p -> p.comments(), c -> c.orderBy(x -> x.id))
        .get()
        .map(PostWhole::of);
  }

  private Future<Reply> comment(Call call) {
    Comment comment = call.body(CommentIn.VIEW).toModel();
    return posts
        .get(call.get(ID))
        .compose(
            post -> {
              comment.post = One.of(post);
              return comments.create(comment);
            })
        .map(made -> Reply.created(CommentOut.of(made)));
  }
}
