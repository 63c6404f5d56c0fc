package dev.testudo.orm.testing.compliance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.Orm;
import dev.testudo.orm.error.ForeignKeyViolationException;
import dev.testudo.orm.relation.One;
import dev.testudo.orm.schema.SchemaDifference;
import dev.testudo.orm.schema.SchemaDifference.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Relations become foreign keys, indexes and tables in between. */
interface RelationSchemaBehaviour extends RelationBehaviour {

  @Test
  default void theSchemaHasWhatTheRelationsNeed() {
    assertEquals(List.of(), orm().checkSchemas().await());
  }

  @Test
  default void creatingRelatedTablesTwiceChangesNothing() {
    orm().generateSchemas().await();

    assertEquals(List.of(), orm().checkSchemas().await());
  }

  @Test
  default void tablesAreCreatedBehindThoseThatTheyReferTo() {
    String sql = orm().schemaSql("default");

    assertTrue(position(sql, "user") < position(sql, "post"), sql);
    assertTrue(position(sql, "post") < position(sql, "comment"), sql);
    assertTrue(position(sql, "tag") < position(sql, "post_tag"), sql);
    assertTrue(sql.contains("fk_post_author_id"), sql);
    assertTrue(sql.contains("ix_post_author_id"), sql);
  }

  private static int position(String sql, String table) {
    int quoted = sql.indexOf("CREATE TABLE IF NOT EXISTS \"" + table + "\"");
    return quoted < 0 ? sql.indexOf("CREATE TABLE IF NOT EXISTS `" + table + "`") : quoted;
  }

  @Test
  default void tablesThatReferToEachOtherAreCreated() {
    var team = teams().create(t -> t.name = "a").await();
    var player =
        players()
            .create(
                p -> {
                  p.name = "b";
                  p.team = One.of(team);
                })
            .await();

    team.captain = One.of(player);
    teams().save(team).await();

    assertEquals(player.id, teams().get(team.id).await().captain.id());
  }

  @Test
  default void aMissingForeignKeyIsTold() {
    Orm fresh = fresh();
    try {
      String script = fresh.schemaSql("default");
      for (String statement : script.split(";\n\n", -1)) {
        String sent =
            statement
                .lines()
                .filter(line -> !line.contains("fk_comment_post_id"))
                .reduce((a, b) -> a + "\n" + b)
                .orElse("")
                .replaceAll(",\\s*\n\\)", "\n)");
        fresh
            .route(com.example.blog.UserModel.MODEL)
            .client()
            .execute(sent.endsWith(";\n") ? sent.substring(0, sent.length() - 2) : sent)
            .await();
      }

      List<SchemaDifference> found = fresh.checkSchemas().await();

      assertEquals(1, found.size(), found.toString());
      assertEquals(Kind.MISSING_FOREIGN_KEY, found.get(0).kind());
      assertEquals("fk_comment_post_id", found.get(0).name());
    } finally {
      fresh.close().await();
    }
  }

  @Test
  default void aRowThatIsNotThereCannotBeReferredTo() {
    var failure =
        Failures.of(
            ForeignKeyViolationException.class,
            comments()
                .create(
                    c -> {
                      c.text = "";
                      c.post = One.ofId(12345L);
                    }));

    assertEquals(List.of("post"), failure.facts().fields());
    assertTrue(
        failure.getMessage().startsWith("Comment.post refers to a row that does not exist."),
        failure.getMessage());
  }

  @Test
  default void aRowThatIsReferredToIsProtectedAndSaysByWhat() {
    var team = teams().create(t -> t.name = "a").await();
    players()
        .create(
            p -> {
              p.name = "b";
              p.team = One.of(team);
            })
        .await();

    var failure = Failures.of(ForeignKeyViolationException.class, teams().delete(team));

    assertTrue(failure.getMessage().contains("Player.team"), failure.getMessage());
    assertEquals(1L, players().count().await());
  }

  @Test
  default void deletingCascadesWhereTheModelSaysSo() {
    var user = user("a");
    var post = post(user, "x");
    comments()
        .create(
            c -> {
              c.text = "";
              c.post = One.of(post);
            })
        .await();

    users().delete(user).await();

    assertEquals(0L, posts().count().await());
    assertEquals(0L, comments().count().await());
  }
}
