package dev.testudo.orm.dialect;

import dev.testudo.orm.ast.Select;
import dev.testudo.orm.ast.Source;
import dev.testudo.orm.ast.Term;
import dev.testudo.orm.ast.Via;
import dev.testudo.orm.metamodel.Field;
import dev.testudo.orm.metamodel.KeyKind;
import dev.testudo.orm.metamodel.Table;
import dev.testudo.orm.type.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Posts with an author and perhaps an editor, who has perhaps a boss; posts may have a profile. */
final class Blog {
  static final Field<Long> ID = Field.of(0, "id", "id", Types.LONG).key(KeyKind.ASSIGNED);
  static final Field<String> TITLE = Field.of(1, "title", "title", Types.text(20));
  static final Field<Long> AUTHOR = Field.of(2, "author", "author_id", Types.LONG);
  static final Field<Long> EDITOR = Field.of(3, "editor", "editor_id", Types.LONG).nullable(true);
  static final Table POST = Table.of("Post", "post", ID, TITLE, AUTHOR, EDITOR);
  static final Field<String> NAME = Field.of(1, "name", "name", Types.text(20));
  static final Field<Long> BOSS = Field.of(2, "boss", "boss_id", Types.LONG).nullable(true);
  static final Field<Long> FATHER = Field.of(3, "father", "father_id", Types.LONG);
  static final Table USER = Table.of("User", "user", ID, NAME, BOSS, FATHER);

  final Source post = new Source(null, "post");

  static Source to(Source from, String relation, String column, boolean optional) {
    return new Source(
        null, "user", new Via(from, relation, List.of(column), List.of("id"), optional, true));
  }

  Source author() {
    return to(post, "author", "author_id", false);
  }

  Source editor() {
    return to(post, "editor", "editor_id", true);
  }

  static Term eq(Term.Column column, Object value) {
    return new Term.Comparison(column, Term.Operator.EQ, new Term.Parameter(column.type(), value));
  }

  Select where(@Nullable Term where) {
    return select(List.of(ID.of(post)), where);
  }

  Select select(List<Term> columns, @Nullable Term where) {
    return new Select(columns, post, where, List.of(), null, null, false);
  }
}
