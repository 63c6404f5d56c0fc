package dev.testudo.benchmarks.workload;

import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * The operations of a contender that answers by stages of Java. What {@link FutureChains} does is
 * written again here, because a step from one kind of future to the other in each operation would
 * be measured with it.
 *
 * @param <J> its class for a row
 */
public final class StageChains<J> implements Chains {
  private final StageActions<J> actions;
  private final Supplier<Executor> places;
  private final Slices<J> slices;

  /**
   * Makes the operations.
   *
   * @param places gives the place where a chain begins, one for each
   */
  public StageChains(StageActions<J> actions, Supplier<Executor> places) {
    this.actions = actions;
    this.places = places;
    this.slices = new Slices<>(actions);
  }

  @Override
  public void load(Workload work) {
    slices.take(all(), work);
  }

  @Override
  public void verify() {
    slices.verify(all());
  }

  private List<J> all() {
    return Patience.await(started(actions::all));
  }

  @Override
  public CompletableFuture<Tally> start(Operation operation, Workload work, int chain) {
    return started(() -> chain(operation, work, chain));
  }

  private <T> CompletableFuture<T> started(Supplier<CompletionStage<T>> action) {
    return CompletableFuture.completedFuture(action).thenComposeAsync(Supplier::get, places.get());
  }

  private CompletionStage<Tally> chain(Operation operation, Workload work, int chain) {
    Random random = work.random(operation, chain);
    return switch (operation) {
      case A ->
          Stages.repeat(work.creates(), i -> counted(actions.create(slices.make(operation, i)), 1));
      case B -> counted(actions.createAll(slices.many(operation, work)), work.creates());
      case C -> bulk(slices.made(chain, slices.many(operation, work)));
      case D -> eachLevel(work.largeReads(), this::filter);
      case E -> eachLevel(work.smallReads(), level -> page(level, work.offset(random)));
      case F -> Stages.repeat(work.gets(), i -> get(slices.randomKey(random)));
      case G -> eachLevel(work.largeReads(), this::maps);
      case H -> eachLevel(work.largeReads(), this::tuples);
      case I, J, K -> changed(operation, work, chain);
      case MIXED -> mixed(work, chain);
      case RELATIONS -> throw new IllegalArgumentException(operation + " is for other tables");
    };
  }

  private CompletionStage<Tally> mixed(Workload work, int chain) {
    var mix = new Mix(work, chain);
    return Stages.repeat(work.creates(), i -> step(mix, i, work, chain))
        .thenApply(tally -> new Tally(tally.rows(), slices.countSaved(work, chain)));
  }

  private CompletionStage<Tally> step(Mix mix, int i, Workload work, int chain) {
    Mix.Step step = mix.next();
    int place = mix.place();
    return switch (step) {
      case GET -> get(slices.keyAt(place));
      case PAGE -> page(Workload.level(place), place);
      case CREATE -> counted(actions.create(slices.make(Operation.MIXED, i)), 1);
      case SAVE -> counted(actions.saveAll(slices.saved(work, chain, place)), Mix.SAVED);
    };
  }

  private CompletionStage<Tally> bulk(List<J> objects) {
    return counted(actions.createBulk(objects), objects.size());
  }

  private CompletionStage<Tally> changed(Operation operation, Workload work, int chain) {
    List<J> slice = slices.changed(operation, work, chain);
    CompletionStage<?> done =
        switch (operation) {
          case I -> actions.saveAll(slice);
          case J -> actions.saveLevels(slice);
          default -> actions.deleteAll(slice);
        };
    return counted(done, slice.size());
  }

  private CompletionStage<Tally> filter(short level) {
    return actions.filter(level).thenApply(found -> Looks.objects(actions, found, level));
  }

  private CompletionStage<Tally> page(short level, int offset) {
    return actions
        .page(level, Workload.PAGE, offset)
        .thenApply(found -> Looks.objects(actions, found, level));
  }

  private CompletionStage<Tally> get(long id) {
    return actions.get(id).thenApply(object -> Looks.one(actions, object, id));
  }

  private CompletionStage<Tally> maps(short level) {
    return actions.maps(level).thenApply(found -> Looks.rows(found, level, actions::levelOfMap));
  }

  private CompletionStage<Tally> tuples(short level) {
    return actions
        .tuples(level)
        .thenApply(found -> Looks.rows(found, level, actions::levelOfTuple));
  }

  private static CompletionStage<Tally> counted(CompletionStage<?> done, int rows) {
    return done.thenApply(any -> Tally.of(rows));
  }

  private static CompletionStage<Tally> eachLevel(int times, LevelAction action) {
    return Stages.repeat(times * Workload.levels(), i -> action.run(Workload.level(i)));
  }

  /** Something to do for a level. */
  private interface LevelAction {
    CompletionStage<Tally> run(short level);
  }
}
