package dev.testudo.benchmarks.hibernate;

import dev.testudo.benchmarks.workload.Stages;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.reactive.stage.Stage;

/**
 * The usual session: what changed is written at the end of the transaction.
 *
 * @param <J> the entity
 */
final class SessionActions<J extends Journal> extends JournalActions<J> {
  SessionActions(Stage.SessionFactory sessions, Class<J> type, Supplier<J> fresh) {
    super(sessions, type, fresh);
  }

  @Override
  <T> CompletionStage<T> with(Function<Stage.QueryProducer, CompletionStage<T>> work) {
    return sessions.withSession(work::apply);
  }

  @Override
  public CompletionStage<?> create(J journal) {
    return sessions.withTransaction(session -> session.persist(journal));
  }

  @Override
  public CompletionStage<?> createAll(List<J> journals) {
    return sessions.withTransaction(session -> Stages.inTurn(journals, session::persist));
  }

  @Override
  public CompletionStage<?> createBulk(List<J> journals) {
    return sessions.withTransaction(session -> session.persist(journals.toArray()));
  }

  @Override
  public CompletionStage<J> get(long id) {
    return sessions.withSession(session -> session.find(type, id));
  }

  @Override
  public CompletionStage<?> saveAll(List<J> journals) {
    return change(
        journals,
        (stored, changed) -> {
          stored.level = changed.level;
          stored.text = changed.text;
        });
  }

  @Override
  public CompletionStage<?> saveLevels(List<J> journals) {
    return change(journals, (stored, changed) -> stored.level = changed.level);
  }

  /** Reads the objects of a transaction at once, and changes them; the session writes them. */
  private CompletionStage<?> change(List<J> journals, BiConsumer<J, J> change) {
    Map<Long, J> changed = new HashMap<>(2 * journals.size());
    journals.forEach(journal -> changed.put(journal.id(), journal));
    return sessions.withTransaction(
        session ->
            session
                .find(type, changed.keySet().toArray())
                .thenAccept(
                    found ->
                        found.forEach(stored -> change.accept(stored, changed.get(stored.id())))));
  }

  /** By queries: deletions of objects in concurrent transactions were seen to hang. */
  @Override
  public CompletionStage<?> deleteAll(List<J> journals) {
    return sessions.withTransaction(
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
