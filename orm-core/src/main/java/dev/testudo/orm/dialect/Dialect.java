package dev.testudo.orm.dialect;

import dev.testudo.orm.ast.Statement;
import dev.testudo.orm.schema.ConstraintIndex;
import dev.testudo.orm.schema.TypeNaming;
import dev.testudo.orm.schema.WantedSchema;
import dev.testudo.orm.schema.WantedTable;
import dev.testudo.orm.type.ColumnType;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The SQL of one engine. Immutable and without state, for use by any thread. The same input always
 * gives the same text.
 */
public interface Dialect {
  /** The engine's name in lower case: postgresql, mysql, mariadb, h2 or sqlite. */
  String name();

  /** Whether the engine can do something that not all can. */
  boolean can(Capability capability);

  /**
   * The text of a statement, and its values in the order of the placeholders.
   *
   * @throws IllegalStateException if the statement needs a capability that the engine lacks
   */
  BoundSql render(Statement statement);

  /**
   * The text of a statement whose values come later, for a caller that keeps it. Nothing of it is
   * kept here.
   *
   * @throws IllegalStateException if the statement needs a capability that the engine lacks
   */
  SqlText text(Statement statement);

  /**
   * The same dialect for the statements of one scope.
   *
   * @param tenant whose rows they are about; null for none
   * @param schema the schema of the tables that name none; null for the connection's own
   */
  Dialect bound(@Nullable Object tenant, @Nullable String schema);

  /**
   * A statement that a program wrote, with {@code #{name}} for its parameters.
   *
   * @throws dev.testudo.orm.error.OrmException if it is not exactly one statement, a parameter is
   *     malformed, or it holds placeholders of the engine's own
   */
  RawText raw(String sql);

  /** The statements of a script, in order, without the semicolons between them. */
  List<String> statements(String script);

  /**
   * Whether a list of values of a type goes as one value if it is long, so that any length fits.
   */
  boolean takesLists(ColumnType<?> type);

  /** How much one statement that writes many rows may and should hold. */
  RowLimits rowLimits();

  /**
   * A query for the distance between two keys of one INSERT, of which the engine tells only the
   * first; null where it gives all.
   */
  @Nullable SqlText keyStep();

  /**
   * Begins a transaction: statements that are sent in this order, the last of which begins it.
   *
   * @param mode what is asked of it; only what the engine {@link #can} do
   */
  List<String> begin(TransactionMode mode);

  /**
   * What makes the server itself end a transaction that has begun, and that it hears nothing of for
   * so long; empty where it cannot.
   */
  List<String> limit(Duration silence);

  /** What makes a connection as it was before such a transaction; run once that has ended. */
  List<String> afterwards(TransactionMode mode);

  /**
   * Begins a transaction that only reads, for a cursor on a connection of its own; null where a
   * cursor does well without.
   */
  @Nullable String beginCursor();

  /** Ends a transaction and keeps its changes. */
  String commit();

  /** Ends a transaction and forgets its changes. */
  String rollback();

  /** Sets a savepoint. */
  String savepoint(String name);

  /** Undoes what happened since a savepoint, which stays set. */
  String rollbackTo(String name);

  /** Forgets a savepoint and keeps what happened since. */
  String releaseSavepoint(String name);

  /** A cheap statement that succeeds whenever the database is there. */
  String probe();

  /**
   * What a new connection runs before it is used, in this order.
   *
   * @param zone the session's time zone, where the engine's functions depend on one that cannot
   *     change what is stored
   * @param statementTimeout after which time the server ends a statement; null for never
   */
  List<String> sessionSetup(ZoneId zone, @Nullable Duration statementTimeout);

  /** What the engine's errors mean, in the words of the models behind the index. */
  Translator translator(String connection, ConstraintIndex index);

  /**
   * What creates schemas, tables, indexes and comments, in order. Safe to repeat: tables and
   * indexes that exist stay as they are. Meant for tables that are missing; of one that exists with
   * other columns an index or a comment may name a column that it lacks, and fail.
   *
   * @throws dev.testudo.orm.error.ConfigurationException if the engine cannot have such a table
   */
  List<String> create(WantedSchema schema);

  /**
   * What creates one table with its indexes and comments; see {@link #create(WantedSchema)}.
   *
   * @throws dev.testudo.orm.error.ConfigurationException if the engine cannot have such a table
   */
  List<String> create(WantedTable table);

  /** How this engine calls types, for the comparison of wanted and actual columns. */
  TypeNaming typeNaming();

  /**
   * A query for the names of all tables and views of a schema.
   *
   * @param schema the schema; null for the connection's own
   */
  BoundSql tables(@Nullable String schema);

  /**
   * A query for the columns of all tables of a schema, in the order that {@code
   * schema.ActualColumn} reads.
   *
   * @param schema the schema; null for the connection's own
   */
  BoundSql columns(@Nullable String schema);

  /** A query for the columns of all indexes and keys of a schema: see {@code ActualIndexColumn}. */
  BoundSql indexes(@Nullable String schema);

  /** A query for the check constraints of a schema: see {@code schema.ActualCheck}. */
  BoundSql checks(@Nullable String schema);

  /** How the database shows what it would do for a statement. */
  PlanForm planForm();

  /** A query for the columns of all foreign keys: see {@code schema.ActualForeignKeyColumn}. */
  BoundSql foreignKeys(@Nullable String schema);
}
