package dev.testudo.benchmarks.spring;

import static org.springframework.data.relational.core.query.Criteria.where;
import static org.springframework.data.relational.core.query.Query.query;

import dev.testudo.benchmarks.workload.StageActions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import org.reactivestreams.Publisher;
import org.springframework.data.domain.Sort;
import org.springframework.data.r2dbc.core.R2dbcEntityTemplate;
import org.springframework.data.relational.core.query.Query;
import org.springframework.data.relational.core.query.Update;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Entities by the template, rows by its client. There is no bulk insert of entities: many are
 * inserted one by one, as its repositories do.
 *
 * @param <J> the entity
 */
final class JournalActions<J extends Journal> implements StageActions<J> {
  private final R2dbcEntityTemplate template;
  private final TransactionalOperator transactions;
  private final Class<J> type;
  private final Supplier<J> fresh;

  JournalActions(
      R2dbcEntityTemplate template,
      TransactionalOperator transactions,
      Class<J> type,
      Supplier<J> fresh) {
    this.template = template;
    this.transactions = transactions;
    this.type = type;
    this.fresh = fresh;
  }

  @Override
  public J make(short level, String text) {
    J journal = fresh.get();
    journal.level = level;
    journal.text = text;
    return journal;
  }

  @Override
  public long id(J journal) {
    return journal.id == null ? 0 : journal.id;
  }

  @Override
  public short level(J journal) {
    return journal.level;
  }

  @Override
  public void level(J journal, short level) {
    journal.level = level;
  }

  @Override
  public String text(J journal) {
    return journal.text;
  }

  @Override
  public void text(J journal, String text) {
    journal.text = text;
  }

  @Override
  public short levelOfMap(Object map) {
    var row = (Map<?, ?>) map;
    if (row.size() != 4) {
      throw new IllegalStateException("The map has other columns: " + row.keySet());
    }
    return ((Number) row.get("level")).shortValue();
  }

  @Override
  public short levelOfTuple(Object tuple) {
    return ((Number) ((Object[]) tuple)[2]).shortValue();
  }

  @Override
  public CompletionStage<?> create(J journal) {
    return template.insert(journal).toFuture();
  }

  @Override
  public CompletionStage<?> createAll(List<J> journals) {
    return inTransaction(journals, template::insert);
  }

  @Override
  public CompletionStage<?> createBulk(List<J> journals) {
    return inTransaction(journals, template::insert);
  }

  @Override
  public CompletionStage<List<J>> filter(short level) {
    return list(query(where("level").is(level)));
  }

  @Override
  public CompletionStage<List<J>> page(short level, int limit, int offset) {
    return list(query(where("level").is(level)).limit(limit).offset(offset));
  }

  @Override
  public CompletionStage<J> get(long id) {
    return template.selectOne(query(where("id").is(id)), type).toFuture();
  }

  @Override
  public CompletionStage<? extends List<?>> maps(short level) {
    return ofLevel(level).fetch().all().collectList().toFuture();
  }

  @Override
  public CompletionStage<? extends List<?>> tuples(short level) {
    return ofLevel(level)
        .map((row, columns) -> new Object[] {row.get(0), row.get(1), row.get(2), row.get(3)})
        .all()
        .collectList()
        .toFuture();
  }

  private DatabaseClient.GenericExecuteSpec ofLevel(short level) {
    return template
        .getDatabaseClient()
        .sql("SELECT id, timestamp, level, text FROM journal WHERE level = :level")
        .bind("level", level);
  }

  @Override
  public CompletionStage<List<J>> all() {
    return list(Query.empty().sort(Sort.by("id")));
  }

  private CompletionStage<List<J>> list(Query query) {
    return template.select(query, type).collectList().toFuture();
  }

  @Override
  public CompletionStage<?> saveAll(List<J> journals) {
    return inTransaction(journals, template::update);
  }

  @Override
  public CompletionStage<?> saveLevels(List<J> journals) {
    return inTransaction(
        journals,
        journal ->
            template.update(
                query(where("id").is(id(journal))), Update.update("level", journal.level), type));
  }

  @Override
  public CompletionStage<?> deleteAll(List<J> journals) {
    return inTransaction(journals, template::delete);
  }

  private CompletionStage<?> inTransaction(
      List<J> journals, Function<J, ? extends Publisher<?>> action) {
    Mono<Void> all = Flux.fromIterable(journals).concatMap(action).then();
    return transactions.transactional(all).toFuture();
  }
}
