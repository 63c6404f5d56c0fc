package dev.testudo.benchmarks.hibernate;

import dev.testudo.benchmarks.workload.Stages;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.reactive.stage.Stage;

/**
 * The stateless session: each call is written at once.
 *
 * @param <J> the entity
 */
final class StatelessActions<J extends Journal> extends JournalActions<J> {
  StatelessActions(Stage.SessionFactory sessions, Class<J> type, Supplier<J> fresh) {
    super(sessions, type, fresh);
  }

  @Override
  <T> CompletionStage<T> with(Function<Stage.QueryProducer, CompletionStage<T>> work) {
    return sessions.withStatelessSession(work::apply);
  }

  @Override
  public CompletionStage<?> create(J journal) {
    return sessions.withStatelessTransaction(session -> session.insert(journal));
  }

  @Override
  public CompletionStage<?> createAll(List<J> journals) {
    return createBulk(journals);
  }

  @Override
  public CompletionStage<?> createBulk(List<J> journals) {
    return sessions.withStatelessTransaction(session -> session.insertMultiple(journals));
  }

  @Override
  public CompletionStage<J> get(long id) {
    return sessions.withStatelessSession(session -> session.get(type, id));
  }

  @Override
  public CompletionStage<?> saveAll(List<J> journals) {
    return sessions.withStatelessTransaction(session -> session.updateMultiple(journals));
  }

  @Override
  public CompletionStage<?> saveLevels(List<J> journals) {
    return sessions.withStatelessTransaction(
        session ->
            Stages.inTurn(
                journals,
                journal ->
                    session
                        .createMutationQuery(
                            "update Journal j set j.level = :level where j.id = :id")
                        .setParameter("level", journal.level)
                        .setParameter("id", journal.id())
                        .executeUpdate()));
  }

  @Override
  public CompletionStage<?> deleteAll(List<J> journals) {
    return sessions.withStatelessTransaction(
        session ->
            Stages.inTurn(
                journals,
                journal ->
                    session
                        .createMutationQuery("delete from Journal j where j.id = :id")
                        .setParameter("id", journal.id())
                        .executeUpdate()));
  }
}
