package dev.testudo.benchmarks.hibernate;

import dev.testudo.benchmarks.workload.StageActions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.reactive.stage.Stage;

/**
 * What is the same with both kinds of sessions.
 *
 * @param <J> the entity
 */
abstract class JournalActions<J extends Journal> implements StageActions<J> {
  static final String BY_LEVEL = "from Journal j where j.level = :level";
  private static final String COLUMNS =
      "j.id as id, j.timestamp as timestamp, j.level as level, j.text as text";

  final Stage.SessionFactory sessions;
  final Class<J> type;
  private final Supplier<J> fresh;

  JournalActions(Stage.SessionFactory sessions, Class<J> type, Supplier<J> fresh) {
    this.sessions = sessions;
    this.type = type;
    this.fresh = fresh;
  }

  /** Does something with a session of the kind. */
  abstract <T> CompletionStage<T> with(Function<Stage.QueryProducer, CompletionStage<T>> work);

  @Override
  public J make(short level, String text) {
    J journal = fresh.get();
    journal.timestamp = Instant.now().truncatedTo(ChronoUnit.MICROS);
    journal.level = level;
    journal.text = text;
    return journal;
  }

  @Override
  public long id(J journal) {
    return journal.id();
  }

  @Override
  public short level(J journal) {
    return journal.level;
  }

  @Override
  public void level(J journal, short level) {
    journal.level = level;
  }

  @Override
  public String text(J journal) {
    return journal.text;
  }

  @Override
  public void text(J journal, String text) {
    journal.text = text;
  }

  @Override
  public short levelOfMap(Object map) {
    var row = (Map<?, ?>) map;
    if (row.size() != 4) {
      throw new IllegalStateException("The map has other columns: " + row.keySet());
    }
    return (Short) row.get("level");
  }

  @Override
  public short levelOfTuple(Object tuple) {
    return (Short) ((Object[]) tuple)[2];
  }

  @Override
  public CompletionStage<List<J>> filter(short level) {
    return with(
        session ->
            session
                .createSelectionQuery(BY_LEVEL, type)
                .setParameter("level", level)
                .getResultList());
  }

  @Override
  public CompletionStage<List<J>> page(short level, int limit, int offset) {
    return with(
        session ->
            session
                .createSelectionQuery(BY_LEVEL, type)
                .setParameter("level", level)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList());
  }

  @Override
  public CompletionStage<List<J>> all() {
    return with(
        session ->
            session.createSelectionQuery("from Journal j order by j.id", type).getResultList());
  }

  @Override
  public CompletionStage<? extends List<?>> maps(short level) {
    return with(
        session ->
            session
                .createSelectionQuery("select new map(" + COLUMNS + ") " + BY_LEVEL, Map.class)
                .setParameter("level", level)
                .getResultList());
  }

  @Override
  public CompletionStage<? extends List<?>> tuples(short level) {
    return with(
        session ->
            session
                .createSelectionQuery("select " + COLUMNS + " " + BY_LEVEL, Object[].class)
                .setParameter("level", level)
                .getResultList());
  }
}
