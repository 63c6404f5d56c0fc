package dev.testudo.benchmarks.mapped;

import dev.testudo.benchmarks.workload.BlockingActions;
import io.vertx.core.Future;
import java.util.List;
import java.util.function.Function;

/**
 * The blocking form: each call waits for its result.
 *
 * @param <J> the model
 */
final class BlockingJournals<J> implements BlockingActions<J> {
  private final JournalActions<J, ?> actions;

  BlockingJournals(JournalActions<J, ?> actions) {
    this.actions = actions;
  }

  @Override
  public J make(short level, String text) {
    return actions.make(level, text);
  }

  @Override
  public long id(J object) {
    return actions.id(object);
  }

  @Override
  public short level(J object) {
    return actions.level(object);
  }

  @Override
  public void level(J object, short level) {
    actions.level(object, level);
  }

  @Override
  public String text(J object) {
    return actions.text(object);
  }

  @Override
  public void text(J object, String text) {
    actions.text(object, text);
  }

  @Override
  public short levelOfMap(Object map) {
    return actions.levelOfMap(map);
  }

  @Override
  public short levelOfTuple(Object tuple) {
    return actions.levelOfTuple(tuple);
  }

  @Override
  public void create(J object) {
    actions.create(object).await();
  }

  @Override
  public void createAll(List<J> objects) {
    each(objects, actions::create);
  }

  @Override
  public void createBulk(List<J> objects) {
    actions.createBulk(objects).await();
  }

  @Override
  public List<J> filter(short level) {
    return actions.filter(level).await();
  }

  @Override
  public List<J> page(short level, int limit, int offset) {
    return actions.page(level, limit, offset).await();
  }

  @Override
  public J get(long id) {
    return actions.get(id).await();
  }

  @Override
  public List<?> maps(short level) {
    return actions.maps(level).await();
  }

  @Override
  public List<?> tuples(short level) {
    return actions.tuples(level).await();
  }

  @Override
  public List<J> all() {
    return actions.all().await();
  }

  @Override
  public void saveAll(List<J> objects) {
    each(objects, actions.journals::save);
  }

  @Override
  public void saveLevels(List<J> objects) {
    each(objects, actions::saveLevel);
  }

  @Override
  public void deleteAll(List<J> objects) {
    each(objects, actions.journals::delete);
  }

  private void each(List<J> objects, Function<J, Future<?>> action) {
    actions.orm.transactionBlocking(
        tx -> {
          for (J object : objects) {
            action.apply(object).await();
          }
          return objects;
        });
  }
}
