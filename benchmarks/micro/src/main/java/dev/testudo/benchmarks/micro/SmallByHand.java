package dev.testudo.benchmarks.micro;

import dev.testudo.benchmarks.model.small.Journal;
import dev.testudo.benchmarks.model.small.JournalManager;
import dev.testudo.benchmarks.model.small.JournalModel;
import dev.testudo.orm.manager.Manager;
import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.tx.Scope;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** The journal of four columns. */
final class SmallByHand implements ByHand<Journal> {
  @Override
  public ModelType<Journal, Long, ?> model() {
    return JournalModel.MODEL;
  }

  @Override
  public Manager<Journal, Long, ?> manager(Scope scope) {
    return new JournalManager(scope);
  }

  @Override
  public Journal fresh() {
    var journal = new Journal();
    journal.level = 30;
    journal.text = "What happened, in a line";
    return journal;
  }

  @Override
  public void key(Journal journal, long key) {
    journal.id = key;
  }

  @Override
  public void time(Journal journal, Instant time) {
    journal.timestamp = time;
  }

  @Override
  public Tuple inserted(Journal journal) {
    return Tuple.of(journal.timestamp.atOffset(ZoneOffset.UTC), journal.level, journal.text);
  }

  @Override
  public Tuple updated(Journal journal) {
    return Tuple.of(
        journal.timestamp.atOffset(ZoneOffset.UTC), journal.level, journal.text, journal.id);
  }

  @Override
  public Journal read(Row row) {
    var journal = new Journal();
    journal.id = row.getLong(0);
    journal.timestamp = row.getOffsetDateTime(1).toInstant();
    journal.level = row.getShort(2);
    journal.text = row.getString(3);
    return journal;
  }

  @Override
  public Journal read(ResultSet row) throws SQLException {
    var journal = new Journal();
    journal.id = row.getLong(1);
    journal.timestamp = row.getObject(2, OffsetDateTime.class).toInstant();
    journal.level = row.getShort(3);
    journal.text = row.getString(4);
    return journal;
  }
}
