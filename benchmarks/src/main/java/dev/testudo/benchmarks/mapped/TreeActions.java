package dev.testudo.benchmarks.mapped;

import dev.testudo.benchmarks.model.tree.Journal;
import dev.testudo.benchmarks.model.tree.JournalManager;
import dev.testudo.orm.Orm;
import dev.testudo.orm.metamodel.Projection;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Test 2. */
final class TreeActions extends JournalActions<Journal, JournalManager> {
  TreeActions(Orm orm, boolean awaited) {
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
    return journals
        .filter(j -> j.level.eq(level))
        .values(
            j -> j.id,
            j -> j.timestamp,
            j -> j.level,
            j -> j.text,
            j -> j.parent().id.as("parent_id"))
        .list();
  }

  @Override
  public Future<List<Line>> tuples(short level) {
    return journals
        .filter(j -> j.level.eq(level))
        .select(j -> Projection.of(j.id, j.timestamp, j.level, j.text, j.parent().id, Line::new))
        .list();
  }

  @Override
  public short levelOfMap(Object map) {
    return Levels.of((JsonObject) map, 5);
  }

  @Override
  public short levelOfTuple(Object tuple) {
    return ((Line) tuple).level();
  }

  /** A tuple. */
  record Line(Long id, Instant timestamp, Short level, String text, @Nullable Long parent) {}
}
