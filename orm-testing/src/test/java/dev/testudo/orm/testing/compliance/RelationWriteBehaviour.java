package dev.testudo.orm.testing.compliance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.example.blog.Comment;
import com.example.blog.Post;
import com.example.blog.Tag;
import com.example.blog.User;
import com.example.graph.Licence;
import com.example.graph.LicenceManager;
import com.example.graph.Seat;
import com.example.graph.SeatKey;
import com.example.graph.SeatManager;
import com.example.graph.Ticket;
import com.example.graph.TicketManager;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.RelationNotLoadedException;
import dev.testudo.orm.error.UniqueViolationException;
import dev.testudo.orm.error.ValidationException;
import dev.testudo.orm.relation.Many;
import dev.testudo.orm.relation.One;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Relations are written with their objects, and read as keys until they are asked for. */
interface RelationWriteBehaviour extends RelationBehaviour {

  @Test
  default void aRelationIsStoredAsTheKeyOfItsObject() {
    var user = user("a");
    var post = post(user, "x");

    Post read = posts().get(post.id).await();

    assertEquals(user.id, read.author.id());
    assertEquals(One.of(user), read.author);
    assertFalse(read.author.isLoaded());
    assertEquals("User#" + user.id, read.author.toString());
    assertEquals("a", users().get(read.author).await().username);
  }

  @Test
  default void aRelationIsStoredByAKeyAlone() {
    var user = user("a");

    var post =
        posts()
            .create(
                p -> {
                  p.title = "x";
                  p.content = "";
                  p.author = One.ofId(user.id);
                })
            .await();

    assertEquals("User#" + user.id, post.author.toString());
    var failure = assertThrows(RelationNotLoadedException.class, () -> post.author.get());
    assertTrue(failure.getMessage().contains("posts.selectRelated(p -> p.author())"));
  }

  @Test
  default void relationsAreNeverNullAfterAManagerSawTheObject() {
    var user = user("a");
    var post = post(user, "x");

    assertFalse(user.posts.isLoaded());
    assertFalse(post.tags.isLoaded());
    assertSame(user, post.author.get());
    var failure = assertThrows(RelationNotLoadedException.class, () -> user.posts.size());
    assertTrue(failure.getMessage().contains("users.prefetchRelated(u -> u.posts())"));

    posts().refresh(post).await();
    assertFalse(post.author.isLoaded());
  }

  @Test
  default void anObjectWithoutAKeyCannotBeReferredToYet() {
    var failure =
        Failures.of(
            ValidationException.class,
            posts()
                .create(
                    p -> {
                      p.title = "x";
                      p.content = "";
                      p.author = One.of(new User());
                    }));

    assertEquals(Set.of("author"), failure.problems().keySet());
    assertTrue(failure.getMessage().contains("its User has no id yet"), failure.getMessage());
    assertEquals(0L, posts().count().await());
  }

  @Test
  default void aRequiredRelationIsNamedWhereItLacks() {
    var failure =
        Failures.of(
            ValidationException.class,
            posts()
                .create(
                    p -> {
                      p.title = "x";
                      p.content = "";
                    }));

    assertEquals(Set.of("author"), failure.problems().keySet());
  }

  @Test
  default void savingARelationAloneLeavesTheRestAsItIs() {
    var post = post(user("a"), "x");
    var other = user("b");

    post.author = One.of(other);
    post.title = "not saved";
    posts().save(post, p -> p.author()).await();

    Post read = posts().get(post.id).await();
    assertEquals(other.id, read.author.id());
    assertEquals("x", read.title);
  }

  @Test
  default void anOptionalRelationMayBeNone() {
    var team = teams().create(t -> t.name = "a").await();

    assertTrue(team.captain.isNone());
    assertTrue(teams().get(team.id).await().captain.isNone());
    assertNull(teams().get(team.id).await().captain.get());
  }

  @Test
  default void aRelationMayReferToAUniqueField() {
    var team = teams().create(t -> t.name = "a").await();
    var player =
        players()
            .create(
                p -> {
                  p.name = "b";
                  p.team = One.of(team);
                  p.guestOf = One.of(team);
                })
            .await();

    assertEquals("a", players().get(player.id).await().guestOf.id());
    assertEquals(1L, players().filter(p -> p.guestOf().name.eq("a")).count().await());
  }

  @Test
  default void aRelationMayReferToAKeyOfSeveralFields() {
    var seat = new Seat();
    seat.line = 3;
    seat.place = 4;
    new SeatManager(orm()).create(seat).await();
    var tickets = new TicketManager(orm());

    Ticket first = tickets.create(new Ticket(null, One.of(seat), One.none())).await();
    Ticket second =
        tickets.create(new Ticket(null, One.ofId(new SeatKey(3, 4)), One.of(first))).await();

    Ticket read = tickets.get(second.id()).await();
    assertEquals(new SeatKey(3, 4), read.seat().id());
    assertEquals(first.id(), read.before().id());
    assertEquals(2L, tickets.filter(t -> t.seat().eq(seat)).count().await());
    assertEquals(2L, tickets.filter(t -> t.seat().covered.isFalse()).count().await());
  }

  @Test
  default void aRelationMayBeTheKey() {
    var licences = new LicenceManager(orm());
    var team = teams().create(t -> t.name = "a").await();
    var player =
        players()
            .create(
                p -> {
                  p.name = "b";
                  p.team = One.of(team);
                })
            .await();
    licences.create(new Licence(One.of(player), 3)).await();

    assertEquals(3, licences.get(player.id).await().level());
    assertEquals(1L, players().filter(p -> p.licence().level.eq(3)).count().await());
    Failures.of(UniqueViolationException.class, licences.create(new Licence(One.of(player), 4)));
  }

  @Test
  default void relationsAreFollowedInConditions() {
    var ann = user("ann");
    var bob = user("bob");
    post(ann, "x");
    post(ann, "y");
    post(bob, "z");

    assertEquals(2L, posts().filter(p -> p.author().username.eq("ann")).count().await());
    assertEquals(1L, posts().filter(p -> p.author().eq(bob)).count().await());
    assertEquals(1L, users().filter(u -> u.posts().any(p -> p.title.eq("z"))).count().await());
    assertEquals(1L, users().filter(u -> u.posts().count().gt(1)).count().await());
  }

  @Test
  default void whatIsRelatedIsAddedAndTakenAway() {
    var post = post(user("a"), "x");
    Tag java = tags().create(new Tag(null, "java")).await();
    Tag sql = tags().create(new Tag(null, "sql")).await();

    posts().tags(post).add(java, sql).await();
    posts().tags(post).add(java).await();
    assertEquals(2L, posts().tags(post).count().await());

    posts().tags(post).remove(java).await();
    assertEquals(List.of(sql), posts().tags(post).all().list().await());

    tags().delete(sql).await();
    assertEquals(0L, posts().tags(post).count().await());
  }

  @Test
  default void whatIsRelatedIsCreatedWithItsOwner() {
    var user = user("a");

    Post post =
        users()
            .posts(user)
            .create(
                p -> {
                  p.title = "x";
                  p.content = "";
                })
            .await();

    assertEquals(user.id, post.author.id());
    assertEquals(1L, users().posts(user).count().await());
  }

  private static Post graph() {
    var ann = new User();
    ann.username = "ann";
    ann.email = "ann@example.com";
    var comment = new Comment();
    comment.text = "well";
    var post = new Post();
    post.title = "x";
    post.content = "";
    post.author = One.of(ann);
    post.tags = Many.of(new Tag(null, "java"), new Tag(null, "sql"));
    post.comments = Many.of(comment);
    return post;
  }

  @Test
  default void aGraphIsStoredAsAWhole() {
    Post post = graph();

    Post stored = posts().createGraph(post).await();

    assertSame(post, stored);
    assertEquals(1L, posts().filter(p -> p.author().username.eq("ann")).count().await());
    assertEquals(2L, posts().tags(stored).count().await());
    assertEquals(1L, posts().comments(stored).count().await());
    assertEquals(List.of("java", "sql"), stored.tags.stream().map(Tag::name).toList());
    assertTrue(stored.tags.stream().allMatch(tag -> tag.id() != null));
    assertEquals(stored.id, stored.comments.list().get(0).post.id());
    assertTrue(stored.tags.isComplete());
  }

  @Test
  default void aGraphMayHoldWhatIsStoredAlready() {
    Tag java = tags().create(new Tag(null, "java")).await();
    Post post = graph();
    post.tags = Many.of(java, new Tag(null, "sql"));
    post.author = One.of(user("bob"));

    Post stored = posts().createGraph(post).await();

    assertEquals(2L, tags().count().await());
    assertEquals(2L, posts().tags(stored).count().await());
    assertEquals(1L, users().count().await());
  }

  @Test
  default void nothingOfAGraphIsStoredIfAPartFails() {
    Post post = graph();
    post.comments.list().get(0).text = null;

    Failures.of(ValidationException.class, posts().createGraph(post));

    assertEquals(0L, posts().count().await());
    assertEquals(0L, users().count().await());
    assertNull(post.id);
    assertEquals(2, post.tags.size());
    assertTrue(post.tags.isGiven());
  }

  @Test
  default void aSingleRowRefusesWhatOnlyAGraphCanStore() {
    var user = user("a");
    Post post = graph();
    post.author = One.of(user);

    var failure = Failures.of(OrmException.class, posts().create(post));

    assertTrue(
        failure.getMessage().startsWith("Post.tags holds objects, which are not stored with one"),
        failure.getMessage());
    assertTrue(failure.getMessage().contains("createGraph(…)"), failure.getMessage());
  }
}
