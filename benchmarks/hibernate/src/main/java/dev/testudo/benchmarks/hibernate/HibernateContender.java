package dev.testudo.benchmarks.hibernate;

import dev.testudo.benchmarks.workload.Chains;
import dev.testudo.benchmarks.workload.Contender;
import dev.testudo.benchmarks.workload.LoadChains;
import dev.testudo.benchmarks.workload.Setup;
import dev.testudo.benchmarks.workload.Shape;
import dev.testudo.benchmarks.workload.StageChains;
import dev.testudo.orm.testing.server.Engine;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.hibernate.SessionFactory;
import org.hibernate.reactive.stage.Stage;

/** Hibernate Reactive, with usual or stateless sessions. */
final class HibernateContender implements Contender {
  private final Vertx vertx = Vertx.vertx();
  private final ContextInternal loop = (ContextInternal) vertx.getOrCreateContext();
  private final Setup setup;
  private final SessionFactory opened;
  private final Stage.SessionFactory sessions;
  private final Chains chains;

  private HibernateContender(Setup setup, boolean stateless) {
    this.setup = setup;
    if (setup.shape() == Shape.BLOG) {
      opened = Factories.open(vertx, setup, Member.class, Post.class, Tag.class);
      sessions = opened.unwrap(Stage.SessionFactory.class);
      chains = new LoadChains(work -> place().execute(work), () -> Relations.load(sessions));
    } else if (setup.engine() == Engine.POSTGRES) {
      opened = Factories.open(vertx, setup, SequencedJournal.class);
      sessions = opened.unwrap(Stage.SessionFactory.class);
      chains = chains(stateless, SequencedJournal.class, SequencedJournal::new);
    } else {
      opened = Factories.open(vertx, setup, CountedJournal.class);
      sessions = opened.unwrap(Stage.SessionFactory.class);
      chains = chains(stateless, CountedJournal.class, CountedJournal::new);
    }
  }

  static Contender sessions(Setup setup) {
    return new HibernateContender(setup, false);
  }

  static Contender stateless(Setup setup) {
    return new HibernateContender(setup, true);
  }

  private <J extends Journal> Chains chains(boolean stateless, Class<J> type, Supplier<J> fresh) {
    return new StageChains<>(
        stateless
            ? new StatelessActions<>(sessions, type, fresh)
            : new SessionActions<>(sessions, type, fresh),
        this::place);
  }

  /** Hibernate keeps the session at the context: each chain needs one of its own on the loop. */
  private Executor place() {
    ContextInternal own = loop.duplicate();
    return work -> own.runOnContext(none -> work.run());
  }

  @Override
  public void run(List<String> statements) {
    for (String statement : statements) {
      execute(statement);
      if (setup.engine() == Engine.POSTGRES
          && setup.shape() != Shape.BLOG
          && statement.contains("CREATE TABLE")) {
        execute("ALTER SEQUENCE journal_id_seq INCREMENT BY " + SequencedJournal.KEYS);
      }
    }
  }

  private void execute(String statement) {
    await(
        () ->
            sessions.withTransaction(
                session -> session.createNativeQuery(statement).executeUpdate()));
  }

  @Override
  public long number(String sql) {
    Object number =
        await(
            () ->
                sessions.withSession(session -> session.createNativeQuery(sql).getSingleResult()));
    return number == null ? 0 : ((Number) number).longValue();
  }

  private <T> T await(Supplier<CompletionStage<T>> action) {
    return CompletableFuture.completedFuture(action)
        .thenComposeAsync(Supplier::get, place())
        .join();
  }

  @Override
  public Chains chains() {
    return chains;
  }

  @Override
  public void close() {
    opened.close();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }
}
