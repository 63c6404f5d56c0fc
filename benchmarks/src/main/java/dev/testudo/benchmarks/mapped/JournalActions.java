package dev.testudo.benchmarks.mapped;

import dev.testudo.benchmarks.workload.FutureActions;
import dev.testudo.benchmarks.workload.InTurn;
import dev.testudo.orm.Orm;
import dev.testudo.orm.manager.Manager;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What is the same for the journals of all tests. Everything of a transaction is started at once,
 * and waited for together.
 *
 * @param <J> the model
 * @param <M> its manager
 */
abstract class JournalActions<J, M extends Manager<J, Long, ?>> implements FutureActions<J> {
  final Orm orm;
  final M journals;
  private final boolean awaited;

  /**
   * Describes how to work.
   *
   * @param awaited whether each statement of a transaction waits for the one before
   */
  JournalActions(Orm orm, M journals, boolean awaited) {
    this.orm = orm;
    this.journals = journals;
    this.awaited = awaited;
  }

  @Override
  public Future<?> create(J object) {
    return journals.create(object);
  }

  @Override
  public Future<?> createAll(List<J> objects) {
    return each(objects, journals::create);
  }

  @Override
  public Future<?> createBulk(List<J> objects) {
    return journals.bulkCreate(objects);
  }

  @Override
  public Future<J> get(long id) {
    return journals.get(id);
  }

  @Override
  public Future<?> saveAll(List<J> objects) {
    return each(objects, journals::save);
  }

  @Override
  public Future<?> saveLevels(List<J> objects) {
    return each(objects, this::saveLevel);
  }

  @Override
  public Future<?> deleteAll(List<J> objects) {
    return each(objects, journals::delete);
  }

  abstract Future<J> saveLevel(J object);

  private Future<?> each(List<J> objects, Function<J, Future<?>> action) {
    return orm.transaction(tx -> awaited ? InTurn.run(objects, action) : together(objects, action));
  }

  private Future<Void> together(List<J> objects, Function<J, Future<?>> action) {
    List<Future<?>> started = new ArrayList<>(objects.size());
    for (J object : objects) {
      started.add(action.apply(object));
    }
    return Future.all(started).mapEmpty();
  }
}
