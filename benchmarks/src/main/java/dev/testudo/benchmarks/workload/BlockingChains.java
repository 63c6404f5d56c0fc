package dev.testudo.benchmarks.workload;

import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * The operations of a blocking contender, each chain on a thread of its own.
 *
 * @param <J> its class for a row
 */
public final class BlockingChains<J> implements Chains {
  private final BlockingActions<J> actions;
  private final Executor threads;
  private final Slices<J> slices;

  /**
   * Makes the operations.
   *
   * @param threads runs as many chains at the same time as there are
   */
  public BlockingChains(BlockingActions<J> actions, Executor threads) {
    this.actions = actions;
    this.threads = threads;
    this.slices = new Slices<>(actions);
  }

  @Override
  public void load(Workload work) throws Exception {
    slices.take(actions.all(), work);
  }

  @Override
  public void verify() throws Exception {
    slices.verify(actions.all());
  }

  @Override
  public CompletableFuture<Tally> start(Operation operation, Workload work, int chain) {
    var done = new CompletableFuture<Tally>();
    threads.execute(
        () -> {
          try {
            done.complete(chain(operation, work, chain));
          } catch (Exception e) {
            done.completeExceptionally(e);
          }
        });
    return done;
  }

  private Tally chain(Operation operation, Workload work, int chain) throws Exception {
    Random random = work.random(operation, chain);
    switch (operation) {
      case A -> {
        for (int i = 0; i < work.creates(); i++) {
          actions.create(slices.make(operation, i));
        }
      }
      case B -> actions.createAll(slices.many(operation, work));
      case C -> actions.createBulk(slices.made(chain, slices.many(operation, work)));
      case D -> {
        return eachLevel(work.largeReads(), this::objects);
      }
      case E -> {
        return eachLevel(work.smallReads(), level -> page(level, work.offset(random)));
      }
      case F -> {
        return gets(work.gets(), random);
      }
      case G -> {
        return eachLevel(
            work.largeReads(),
            level -> Looks.rows(actions.maps(level), level, actions::levelOfMap));
      }
      case H -> {
        return eachLevel(
            work.largeReads(),
            level -> Looks.rows(actions.tuples(level), level, actions::levelOfTuple));
      }
      case RELATIONS -> throw new IllegalArgumentException(operation + " is for other tables");
      case MIXED -> {
        return mixed(work, chain);
      }
      default -> {
        return changed(operation, work, chain);
      }
    }
    return Tally.of(work.creates());
  }

  private Tally mixed(Workload work, int chain) throws Exception {
    var mix = new Mix(work, chain);
    Tally tally = Tally.NONE;
    for (int i = 0; i < work.creates(); i++) {
      tally = tally.plus(step(mix, i, work, chain));
    }
    return new Tally(tally.rows(), slices.countSaved(work, chain));
  }

  private Tally step(Mix mix, int i, Workload work, int chain) throws Exception {
    Mix.Step step = mix.next();
    int place = mix.place();
    switch (step) {
      case GET -> {
        long id = slices.keyAt(place);
        return Looks.one(actions, actions.get(id), id);
      }
      case PAGE -> {
        return page(Workload.level(place), place);
      }
      case CREATE -> actions.create(slices.make(Operation.MIXED, i));
      case SAVE -> {
        actions.saveAll(slices.saved(work, chain, place));
        return Tally.of(Mix.SAVED);
      }
    }
    return Tally.of(1);
  }

  private Tally changed(Operation operation, Workload work, int chain) throws Exception {
    List<J> slice = slices.changed(operation, work, chain);
    switch (operation) {
      case I -> actions.saveAll(slice);
      case J -> actions.saveLevels(slice);
      default -> actions.deleteAll(slice);
    }
    return Tally.of(slice.size());
  }

  private Tally objects(short level) throws Exception {
    return Looks.objects(actions, actions.filter(level), level);
  }

  private Tally page(short level, int offset) throws Exception {
    return Looks.objects(actions, actions.page(level, Workload.PAGE, offset), level);
  }

  private Tally gets(int times, Random random) throws Exception {
    Tally tally = Tally.NONE;
    for (int i = 0; i < times; i++) {
      long id = slices.randomKey(random);
      tally = tally.plus(Looks.one(actions, actions.get(id), id));
    }
    return tally;
  }

  private static Tally eachLevel(int times, LevelAction action) throws Exception {
    Tally tally = Tally.NONE;
    for (int i = 0; i < times * Workload.levels(); i++) {
      tally = tally.plus(action.run(Workload.level(i)));
    }
    return tally;
  }

  /** Something to do for a level. */
  private interface LevelAction {
    Tally run(short level) throws Exception;
  }
}
