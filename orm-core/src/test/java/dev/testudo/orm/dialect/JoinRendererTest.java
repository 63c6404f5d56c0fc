package dev.testudo.orm.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.testudo.orm.ast.Ordering;
import dev.testudo.orm.ast.Ordering.Nulls;
import dev.testudo.orm.ast.Select;
import dev.testudo.orm.ast.Source;
import dev.testudo.orm.ast.Statement;
import dev.testudo.orm.ast.Term;
import dev.testudo.orm.ast.Update;
import dev.testudo.orm.ast.Via;
import dev.testudo.orm.query.Changes;
import dev.testudo.orm.query.Choice;
import dev.testudo.orm.query.Criteria;
import dev.testudo.orm.query.Keyset;
import dev.testudo.orm.query.Reads;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What statements join, for the columns that they use. */
final class JoinRendererTest {
  private final Blog the = new Blog();

  private static void assertSql(Dialect dialect, String expected, Statement statement) {
    assertEquals(expected, dialect.render(statement).sql().text());
  }

  /** On PostgreSQL, without the quotes that every name has. */
  private static void assertPlain(String expected, Statement statement) {
    String text = Dialects.POSTGRESQL.render(statement).sql().text();
    assertEquals(expected, text.replace("\"", "").replaceAll("::\\w+", ""));
  }

  private Criteria posts(Term where) {
    return Criteria.all(the.post).and(where);
  }

  @Test
  void joinsATableOnceForAllOfItsColumns() {
    Term where = Blog.eq(Blog.NAME.of(the.author()), "x");
    var select =
        new Select(
            List.of(Blog.ID.of(the.post), Blog.NAME.of(the.author())),
            the.post,
            where,
            List.of(new Ordering(Blog.NAME.of(the.author()), false, Nulls.LARGEST)),
            null,
            null,
            false);

    assertSql(
        Dialects.POSTGRESQL,
        "SELECT t0.\"id\", t1.\"name\" FROM \"post\" t0 JOIN \"user\" t1 ON t1.\"id\" ="
            + " t0.\"author_id\" WHERE t1.\"name\" = $1 ORDER BY t1.\"name\"",
        select);
    assertSql(
        Dialects.MYSQL,
        "SELECT t0.`id`, t1.`name` FROM `post` t0 JOIN `user` t1 ON t1.`id` = t0.`author_id` WHERE"
            + " t1.`name` = ? ORDER BY t1.`name`",
        select);
    assertSql(
        Dialects.H2,
        "SELECT t0.\"id\", t1.\"name\" FROM \"post\" t0 JOIN \"user\" t1 ON t1.\"id\" ="
            + " t0.\"author_id\" WHERE t1.\"name\" = ? ORDER BY t1.\"name\"",
        select);
    assertSql(
        Dialects.SQLITE,
        "SELECT t0.`id`, t1.`name` FROM `post` t0 JOIN `user` t1 ON t1.`id` = t0.`author_id` WHERE"
            + " t1.`name` = ? ORDER BY t1.`name`",
        select);
  }

  @Test
  void joinsWhatMayBeAbsentFromTheLeft() {
    Source boss = Blog.to(the.editor(), "boss", "boss_id", true);
    Source father = Blog.to(the.editor(), "father", "father_id", false);

    assertPlain(
        "SELECT t0.id FROM post t0 LEFT JOIN user t1 ON t1.id = t0.editor_id LEFT JOIN user t2 ON"
            + " t2.id = t1.father_id WHERE t2.name = $1 AND t1.name = $2",
        the.where(
            Term.Junction.of(
                true,
                List.of(
                    Blog.eq(Blog.NAME.of(father), "x"),
                    Blog.eq(Blog.NAME.of(the.editor()), "y")))));
    assertPlain(
        "SELECT t0.id FROM post t0 JOIN user t1 ON t1.id = t0.author_id JOIN user t2 ON t2.id ="
            + " t1.father_id WHERE t2.name = $1",
        the.where(Blog.eq(Blog.NAME.of(Blog.to(the.author(), "father", "father_id", false)), "x")));
    assertEquals(true, boss.optional());
  }

  @Test
  void keepsRowsOfAbsentOnesInAComplement() {
    assertPlain(
        "SELECT t0.id FROM post t0 LEFT JOIN user t1 ON t1.id = t0.editor_id WHERE (t1.name = $1)"
            + " IS NOT TRUE",
        the.where(new Term.Not(Blog.eq(Blog.NAME.of(the.editor()), "x"))));
  }

  @Test
  void takesTheForeignKeyForTheKeyBehindIt() {
    assertPlain(
        "SELECT id FROM post WHERE author_id = $1",
        the.where(Blog.eq(Blog.ID.of(the.author()), 1L)));
    assertPlain(
        "SELECT t0.id FROM post t0 JOIN user t1 ON t1.id = t0.author_id WHERE t1.boss_id = $1",
        the.where(Blog.eq(Blog.ID.of(Blog.to(the.author(), "boss", "boss_id", true)), 1L)));
    assertPlain(
        "SELECT t0.id FROM post t0 JOIN user t1 ON t1.id = t0.author_id WHERE t1.id = $1",
        the.where(Blog.eq(Blog.ID.in(the.author()), 1L)));
  }

  @Test
  void takesNoForeignKeyOfTheOtherSideForAnAbsentRow() {
    var via = new Via(the.post, "note", List.of("id"), List.of("post_id"), true, false);
    var note = new Source(null, "note", via);
    Term.Column post = new Term.Column(note, "post_id", Blog.ID.type(), true);

    assertPlain(
        "SELECT t0.id FROM post t0 LEFT JOIN note t1 ON t1.post_id = t0.id WHERE t1.post_id IS"
            + " NULL",
        the.where(new Term.NullTest(post, true)));
  }

  @Test
  void tellsTwoRelationsOverTheSameColumnApart() {
    Source other = Blog.to(the.post, "writer", "author_id", false);

    assertNotEquals(the.author(), other);
    assertPlain(
        "SELECT t0.id FROM post t0 JOIN user t1 ON t1.id = t0.author_id JOIN user t2 ON t2.id ="
            + " t0.author_id WHERE t1.name = t2.name",
        the.where(
            new Term.Comparison(
                Blog.NAME.of(the.author()), Term.Operator.EQ, Blog.NAME.of(other))));
  }

  @Test
  void joinsOutsideWhatASelectInsideUses() {
    var user = new Source(null, "user");
    var inner =
        new Select(
            List.of(Blog.ID.of(user)),
            user,
            new Term.Comparison(
                Blog.NAME.of(Blog.to(user, "father", "father_id", false)),
                Term.Operator.EQ,
                Blog.NAME.of(the.author())),
            List.of(),
            null,
            null,
            false);

    assertPlain(
        "SELECT t0.id FROM post t0 JOIN user t1 ON t1.id = t0.author_id WHERE EXISTS (SELECT"
            + " t2.id FROM user t2 JOIN user t3 ON t3.id = t2.father_id WHERE t3.name = t1.name)",
        the.where(new Term.Exists(inner)));
  }

  @Test
  void locksTheRowsOfItsOwnTableOnly() {
    var select =
        new Select(
            List.of(Blog.ID.of(the.post)),
            the.post,
            Blog.eq(Blog.NAME.of(the.editor()), "x"),
            List.of(),
            null,
            null,
            true);

    assertPlain(
        "SELECT t0.id FROM post t0 LEFT JOIN user t1 ON t1.id = t0.editor_id WHERE t1.name = $1"
            + " FOR UPDATE OF t0",
        select);
  }

  @Test
  void countsSortsAndPagesOverJoins() {
    Criteria byAuthor =
        posts(Blog.eq(Blog.NAME.of(the.editor()), "x"))
            .orderBy(List.of(new Ordering(Blog.NAME.of(the.author()), false, Nulls.LARGEST)));

    assertPlain(
        "SELECT COUNT(*) FROM post t0 LEFT JOIN user t1 ON t1.id = t0.editor_id WHERE t1.name ="
            + " $1",
        Reads.count(Blog.POST, byAuthor));
    assertPlain(
        "SELECT COUNT(*) FROM (SELECT t1.id FROM post t1 LEFT JOIN user t2 ON t2.id ="
            + " t1.editor_id JOIN user t3 ON t3.id = t1.author_id WHERE t2.name = $1 ORDER BY"
            + " t3.name LIMIT $2) t0",
        Reads.count(Blog.POST, byAuthor.limit(2)));
    Keyset keyset = Keyset.of(Blog.POST, byAuthor);
    assertPlain(
        "SELECT t0.id, t0.title, t0.author_id, t0.editor_id, t1.name FROM post t0 JOIN user t1 ON"
            + " t1.id = t0.author_id LEFT JOIN user t2 ON t2.id = t0.editor_id WHERE t2.name ="
            + " $1 AND t1.name >= $2 AND (t1.name > $3 OR (t1.name = $4 AND t0.id > $5)) ORDER BY"
            + " t1.name, t0.id LIMIT $6",
        keyset.select(List.of("a", 7L), false, false, 10));
    assertEquals(4, keyset.position(0));
    assertEquals(0, keyset.position(1));
  }

  @Test
  void findsTheForeignKeyAmongTheFieldsOfAPage() {
    Criteria byAuthor =
        Criteria.all(the.post)
            .orderBy(List.of(new Ordering(Blog.ID.of(the.author()), false, Nulls.LARGEST)));

    assertEquals(2, Keyset.of(Blog.POST, byAuthor).position(0));
  }

  @Test
  void dropsDistinctWhereTheOrderIsNotSelected() {
    Criteria byAuthor =
        Criteria.all(the.post)
            .asDistinct()
            .orderBy(List.of(new Ordering(Blog.NAME.of(the.author()), false, Nulls.LARGEST)));

    assertPlain(
        "SELECT t0.id, t0.title, t0.author_id, t0.editor_id FROM post t0 JOIN user t1 ON t1.id ="
            + " t0.author_id ORDER BY t1.name",
        Reads.rows(Blog.POST, byAuthor));
  }

  @Test
  void aggregatesOverJoinsOfLimitedRows() {
    Criteria limited = Criteria.all(the.post).limit(3);
    var longest =
        new Term.Aggregate(
            Term.Summary.MAX, Blog.NAME.of(the.author()), false, null, Blog.NAME.type());

    assertPlain(
        "SELECT MAX(t1.name) FROM (SELECT t2.id, t2.title, t2.author_id, t2.editor_id FROM post"
            + " t2 LIMIT $1) t0 JOIN user t1 ON t1.id = t0.author_id",
        Choice.of(List.of(longest), limited).aggregate(Blog.POST));
  }

  @Test
  void changesRowsOfAJoinedConditionByTheirKeys() {
    Criteria criteria = posts(Blog.eq(Blog.NAME.of(the.author()), "x"));
    String keys =
        "(SELECT t0.`id` FROM (SELECT DISTINCT t1.`id` FROM `post` t1 JOIN `user` t2 ON t2.`id` ="
            + " t1.`author_id` WHERE t2.`name` = ?) t0)";

    for (Dialect dialect : List.of(Dialects.MYSQL, Dialects.MARIADB, Dialects.SQLITE)) {
      assertSql(
          dialect,
          "DELETE FROM `post` WHERE `post`.`id` IN " + keys,
          Changes.delete(Blog.POST, criteria));
      assertSql(
          dialect,
          "UPDATE `post` SET `title` = ? WHERE `post`.`id` IN " + keys,
          Changes.update(
              Blog.POST,
              criteria,
              target ->
                  List.of(
                      new Update.Change(
                          Blog.TITLE.of(target), new Term.Parameter(Blog.TITLE.type(), "y")))));
    }
    assertPlain(
        "DELETE FROM post WHERE post.id IN " + keys.replace("`", "").replace("?", "$1"),
        Changes.delete(Blog.POST, criteria));
    assertSql(
        Dialects.H2,
        "DELETE FROM \"post\" WHERE \"post\".\"id\" IN " + keys.replace('`', '"'),
        Changes.delete(Blog.POST, criteria));
  }

  @Test
  void changesRowsByTheForeignKeyWithoutAJoin() {
    assertPlain(
        "DELETE FROM post WHERE author_id = $1",
        Changes.delete(Blog.POST, posts(Blog.eq(Blog.ID.of(the.author()), 1L))));
  }

  @Test
  void looksUpWhatAnUpdateSetsFromAJoinedColumn() {
    Source father = Blog.to(the.author(), "father", "father_id", false);
    var update =
        new Update(
            the.post,
            List.of(new Update.Change(Blog.TITLE.of(the.post), Blog.NAME.of(father))),
            Blog.eq(Blog.ID.of(the.post), 1L));

    assertPlain(
        "UPDATE post SET title = (SELECT t1.name FROM user t0 JOIN user t1 ON t1.id ="
            + " t0.father_id WHERE t0.id = post.author_id) WHERE post.id = $1",
        update);
  }

  @Test
  void looksUpBehindATableOfItsOwnWhereMySqlChangesTheTableItself() {
    var person = new Source(null, "user", null);
    Source father = Blog.to(person, "father", "father_id", false);
    var update =
        new Update(
            person, List.of(new Update.Change(Blog.NAME.of(person), Blog.NAME.of(father))), null);

    assertSql(
        Dialects.MYSQL,
        "UPDATE `user` SET `name` = (SELECT testudo_v FROM (SELECT DISTINCT t0.`name` AS testudo_v"
            + " FROM `user` t0 WHERE t0.`id` = `user`.`father_id`) testudo_l)",
        update);
    assertSql(
        Dialects.MARIADB,
        "UPDATE `user` SET `name` = (SELECT t0.`name` FROM `user` t0 WHERE t0.`id` ="
            + " `user`.`father_id`)",
        update);
  }
}
