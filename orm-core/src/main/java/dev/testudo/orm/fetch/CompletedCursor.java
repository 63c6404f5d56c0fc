package dev.testudo.orm.fetch;

import dev.testudo.orm.exec.Cursor;
import dev.testudo.orm.tx.Scope;
import io.vertx.core.Future;
import java.util.List;

/** A cursor whose objects have their relations: each part is completed before it is given. */
record CompletedCursor<M>(Cursor<M> rows, Scope scope, Loading<M> loading) implements Cursor<M> {
  @Override
  public Future<List<M>> read(int size) {
    return rows.read(size).compose(part -> loading.complete(scope, part));
  }

  @Override
  public boolean isAtEnd() {
    return rows.isAtEnd();
  }

  @Override
  public Future<Void> close() {
    return rows.close();
  }
}
