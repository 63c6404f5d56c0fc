package dev.testudo.benchmarks.mapped;

import dev.testudo.benchmarks.model.wide.Journal;
import dev.testudo.benchmarks.model.wide.JournalManager;
import dev.testudo.benchmarks.model.wide.JournalPath;
import dev.testudo.orm.Orm;
import dev.testudo.orm.manager.Partial;
import dev.testudo.orm.metamodel.Column;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.function.Function;

/** Test 3. No record has 36 components by itself: its tuples are partial objects. */
final class WideActions extends JournalActions<Journal, JournalManager> {
  private static final Function<JournalPath, Column<?>>[] COLUMNS =
      columns(
          j -> j.id,
          j -> j.timestamp,
          j -> j.level,
          j -> j.text,
          j -> j.colFloat1,
          j -> j.colSmallint1,
          j -> j.colInt1,
          j -> j.colBigint1,
          j -> j.colChar1,
          j -> j.colText1,
          j -> j.colDecimal1,
          j -> j.colJson1,
          j -> j.colFloat2,
          j -> j.colSmallint2,
          j -> j.colInt2,
          j -> j.colBigint2,
          j -> j.colChar2,
          j -> j.colText2,
          j -> j.colDecimal2,
          j -> j.colJson2,
          j -> j.colFloat3,
          j -> j.colSmallint3,
          j -> j.colInt3,
          j -> j.colBigint3,
          j -> j.colChar3,
          j -> j.colText3,
          j -> j.colDecimal3,
          j -> j.colJson3,
          j -> j.colFloat4,
          j -> j.colSmallint4,
          j -> j.colInt4,
          j -> j.colBigint4,
          j -> j.colChar4,
          j -> j.colText4,
          j -> j.colDecimal4,
          j -> j.colJson4);

  WideActions(Orm orm, boolean awaited) {
    super(orm, new JournalManager(orm), awaited);
  }

  @Override
  public Journal make(short level, String text) {
    var journal = new Journal();
    journal.level = level;
    journal.text = text;
    return journal;
  }

  @Override
  public long id(Journal journal) {
    return journal.id;
  }

  @Override
  public short level(Journal journal) {
    return journal.level;
  }

  @Override
  public void level(Journal journal, short level) {
    journal.level = level;
  }

  @Override
  public String text(Journal journal) {
    return journal.text;
  }

  @Override
  public void text(Journal journal, String text) {
    journal.text = text;
  }

  @Override
  public Future<List<Journal>> all() {
    return journals.all().orderBy(j -> j.id).list();
  }

  @Override
  public Future<List<Journal>> filter(short level) {
    return journals.filter(j -> j.level.eq(level)).list();
  }

  @Override
  public Future<List<Journal>> page(short level, int limit, int offset) {
    return journals.filter(j -> j.level.eq(level)).limit(limit).offset(offset).list();
  }

  @Override
  Future<Journal> saveLevel(Journal journal) {
    return journals.save(journal, j -> j.level);
  }

  @Override
  public Future<List<JsonObject>> maps(short level) {
    return journals.filter(j -> j.level.eq(level)).values(COLUMNS).list();
  }

  @Override
  public Future<List<Partial<Journal, JournalPath>>> tuples(short level) {
    return journals.filter(j -> j.level.eq(level)).only(COLUMNS).list();
  }

  @Override
  public short levelOfMap(Object map) {
    return Levels.of((JsonObject) map, COLUMNS.length);
  }

  @Override
  @SuppressWarnings("unchecked")
  public short levelOfTuple(Object tuple) {
    return ((Partial<Journal, JournalPath>) tuple).get(j -> j.level);
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // Nobody writes into the array.
  private static Function<JournalPath, Column<?>>[] columns(
      Function<JournalPath, Column<?>>... columns) {
    return columns;
  }
}
