package dev.testudo.benchmarks.bare;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;

/** Where the operations get their connections from. */
interface Sessions extends AutoCloseable {
  /** Does something with a connection. */
  <T> T with(Work<T> work) throws SQLException;

  @Override
  void close() throws SQLException;

  /** Something to do. */
  interface Work<T> {
    T run(Session session) throws SQLException;
  }

  /** Opens connections. */
  interface Source {
    Connection open() throws SQLException;
  }

  /** A connection for each thread, for as long as the thread is there. */
  static Sessions ofThreads(Source source) {
    return new OfThreads(source);
  }

  /** A connection of a pool, for as long as the work goes on. */
  static Sessions pooled(DataSource pool, AutoCloseable owner) {
    return new Pooled(pool, owner);
  }

  /** A connection for each thread. */
  final class OfThreads implements Sessions {
    private final Source source;
    private final Queue<Session> opened = new ConcurrentLinkedQueue<>();
    private final ThreadLocal<Session> sessions = ThreadLocal.withInitial(this::open);

    OfThreads(Source source) {
      this.source = source;
    }

    private Session open() {
      try {
        var session = new Session(source.open());
        opened.add(session);
        return session;
      } catch (SQLException e) {
        throw new IllegalStateException("No connection: " + e.getMessage(), e);
      }
    }

    @Override
    public <T> T with(Work<T> work) throws SQLException {
      return work.run(sessions.get());
    }

    @Override
    public void close() throws SQLException {
      for (Session session : opened) {
        session.close();
      }
    }
  }

  /** A connection of a pool. */
  final class Pooled implements Sessions {
    private final DataSource pool;
    private final AutoCloseable owner;

    Pooled(DataSource pool, AutoCloseable owner) {
      this.pool = pool;
      this.owner = owner;
    }

    @Override
    public <T> T with(Work<T> work) throws SQLException {
      try (var session = new Session(pool.getConnection())) {
        return work.run(session);
      }
    }

    @Override
    public void close() throws SQLException {
      try {
        owner.close();
      } catch (Exception e) {
        throw new SQLException("The pool did not close: " + e.getMessage(), e);
      }
    }
  }
}
