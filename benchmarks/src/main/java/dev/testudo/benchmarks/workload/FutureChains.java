package dev.testudo.benchmarks.workload;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

/**
 * The operations of an asynchronous contender. All chains are on one event loop, as the requests of
 * one verticle are.
 *
 * @param <J> its class for a row
 */
public final class FutureChains<J> implements Chains {
  private final FutureActions<J> actions;
  private final Context context;
  private final Slices<J> slices;

  /**
   * Makes the operations.
   *
   * @param context the event loop
   */
  public FutureChains(FutureActions<J> actions, Context context) {
    this.actions = actions;
    this.context = context;
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
    Promise<List<J>> all = Promise.promise();
    context.runOnContext(none -> actions.all().onComplete(all));
    return Patience.await(all.future().toCompletionStage());
  }

  @Override
  public CompletableFuture<Tally> start(Operation operation, Workload work, int chain) {
    Promise<Tally> done = Promise.promise();
    context.runOnContext(
        none ->
            Future.succeededFuture()
                .compose(begin -> chain(operation, work, chain))
                .onComplete(done));
    return done.future().toCompletionStage().toCompletableFuture();
  }

  private Future<Tally> chain(Operation operation, Workload work, int chain) {
    Random random = work.random(operation, chain);
    return switch (operation) {
      case A ->
          Repeat.of(
              work.creates(), i -> actions.create(slices.make(operation, i)).map(Tally.of(1)));
      case B -> counted(actions.createAll(slices.many(operation, work)), work.creates());
      case C -> bulk(slices.made(chain, slices.many(operation, work)));
      case D -> eachLevel(work.largeReads(), this::filter);
      case E -> eachLevel(work.smallReads(), level -> page(level, work.offset(random)));
      case F -> Repeat.of(work.gets(), i -> get(slices.randomKey(random)));
      case G -> eachLevel(work.largeReads(), this::maps);
      case H -> eachLevel(work.largeReads(), this::tuples);
      case I, J, K -> changed(operation, work, chain);
      case MIXED -> mixed(work, chain);
      case RELATIONS -> throw new IllegalArgumentException(operation + " is for other tables");
    };
  }

  private Future<Tally> mixed(Workload work, int chain) {
    var mix = new Mix(work, chain);
    return Repeat.of(work.creates(), i -> step(mix, i, work, chain))
        .map(tally -> new Tally(tally.rows(), slices.countSaved(work, chain)));
  }

  private Future<Tally> step(Mix mix, int i, Workload work, int chain) {
    Mix.Step step = mix.next();
    int place = mix.place();
    return switch (step) {
      case GET -> get(slices.keyAt(place));
      case PAGE -> page(Workload.level(place), place);
      case CREATE -> counted(actions.create(slices.make(Operation.MIXED, i)), 1);
      case SAVE -> counted(actions.saveAll(slices.saved(work, chain, place)), Mix.SAVED);
    };
  }

  private Future<Tally> bulk(List<J> objects) {
    return counted(actions.createBulk(objects), objects.size());
  }

  private Future<Tally> changed(Operation operation, Workload work, int chain) {
    List<J> slice = slices.changed(operation, work, chain);
    Future<?> done =
        switch (operation) {
          case I -> actions.saveAll(slice);
          case J -> actions.saveLevels(slice);
          default -> actions.deleteAll(slice);
        };
    return counted(done, slice.size());
  }

  private Future<Tally> filter(short level) {
    return actions.filter(level).map(found -> Looks.objects(actions, found, level));
  }

  private Future<Tally> page(short level, int offset) {
    return actions
        .page(level, Workload.PAGE, offset)
        .map(found -> Looks.objects(actions, found, level));
  }

  private Future<Tally> get(long id) {
    return actions.get(id).map(object -> Looks.one(actions, object, id));
  }

  private Future<Tally> maps(short level) {
    return actions.maps(level).map(found -> Looks.rows(found, level, actions::levelOfMap));
  }

  private Future<Tally> tuples(short level) {
    return actions.tuples(level).map(found -> Looks.rows(found, level, actions::levelOfTuple));
  }

  private static Future<Tally> counted(Future<?> done, int rows) {
    return done.map(any -> Tally.of(rows));
  }

  private static Future<Tally> eachLevel(int times, LevelAction action) {
    return Repeat.of(times * Workload.levels(), i -> action.run(Workload.level(i)));
  }

  /** Something to do for a level. */
  private interface LevelAction {
    Future<Tally> run(short level);
  }
}
