package dev.testudo.orm.dialect;

import dev.testudo.orm.ast.Bound;
import dev.testudo.orm.ast.Statement;
import dev.testudo.orm.ast.Tenancy;
import dev.testudo.orm.schema.ConstraintIndex;
import dev.testudo.orm.schema.TypeNaming;
import dev.testudo.orm.schema.WantedSchema;
import dev.testudo.orm.schema.WantedTable;
import dev.testudo.orm.type.ColumnType;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A dialect put together from what its engine does its own way. */
final class EngineDialect implements Dialect {
  private final String name;
  private final Set<Capability> capabilities;
  private final Grammar grammar;
  private final Sessions sessions;
  private final TableWriter tables;
  private final KnownTexts texts;
  private final Failures failures;
  private final Catalog catalog;
  private final @Nullable Object tenant;
  private final @Nullable String schema;

  EngineDialect(
      String name,
      Set<Capability> capabilities,
      Grammar grammar,
      Sessions sessions,
      Definitions definitions,
      Failures failures,
      Catalog catalog) {
    this.name = name;
    this.capabilities = Set.copyOf(capabilities);
    this.grammar = grammar;
    this.sessions = sessions;
    this.failures = failures;
    this.catalog = catalog;
    this.tables = new TableWriter(definitions);
    this.texts = new KnownTexts(grammar);
    this.tenant = null;
    this.schema = null;
  }

  private EngineDialect(EngineDialect same, @Nullable Object tenant, @Nullable String schema) {
    this.name = same.name;
    this.capabilities = same.capabilities;
    this.grammar = same.grammar;
    this.sessions = same.sessions;
    this.failures = same.failures;
    this.catalog = same.catalog;
    this.tables = same.tables;
    this.texts = same.texts;
    this.tenant = tenant;
    this.schema = schema;
  }

  @Override
  public Dialect bound(@Nullable Object ofTenant, @Nullable String inSchema) {
    return new EngineDialect(this, ofTenant, inSchema);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean can(Capability capability) {
    return capabilities.contains(capability);
  }

  @Override
  public BoundSql render(Statement statement) {
    return texts.of(bound(statement));
  }

  @Override
  public SqlText text(Statement statement) {
    return StatementRenderer.write(grammar, bound(statement)).finish().sql();
  }

  private Statement bound(Statement statement) {
    return tenant == null && schema == null
        ? statement
        : new Bound(statement, new Tenancy(tenant), schema);
  }

  @Override
  public RawText raw(String sql) {
    return RawParser.parse(sql, grammar.lexis(), grammar);
  }

  @Override
  public List<String> statements(String script) {
    return Script.split(script, grammar.lexis());
  }

  @Override
  public boolean takesLists(ColumnType<?> type) {
    return grammar.takesLists(type.kind());
  }

  @Override
  public RowLimits rowLimits() {
    return grammar.rowLimits();
  }

  @Override
  public @Nullable SqlText keyStep() {
    String text = grammar.keyStep();
    return text == null ? null : new SqlText(text, List.of());
  }

  @Override
  public List<String> begin(TransactionMode mode) {
    return sessions.begin(mode);
  }

  @Override
  public List<String> limit(Duration silence) {
    return sessions.limit(silence);
  }

  @Override
  public List<String> afterwards(TransactionMode mode) {
    return sessions.afterwards(mode);
  }

  @Override
  public @Nullable String beginCursor() {
    return sessions.beginCursor();
  }

  @Override
  public String commit() {
    return "COMMIT";
  }

  @Override
  public String rollback() {
    return "ROLLBACK";
  }

  @Override
  public String savepoint(String savepoint) {
    return "SAVEPOINT " + quoted(savepoint);
  }

  @Override
  public String rollbackTo(String savepoint) {
    return "ROLLBACK TO SAVEPOINT " + quoted(savepoint);
  }

  @Override
  public String releaseSavepoint(String savepoint) {
    return "RELEASE SAVEPOINT " + quoted(savepoint);
  }

  private String quoted(String identifier) {
    return new SqlWriter(grammar.quote()).name(identifier).toString();
  }

  @Override
  public String probe() {
    return "SELECT 1";
  }

  @Override
  public List<String> sessionSetup(ZoneId zone, @Nullable Duration statementTimeout) {
    return sessions.setup(zone, statementTimeout);
  }

  @Override
  public Translator translator(String connection, ConstraintIndex index) {
    return new ErrorTranslator(connection, failures, index);
  }

  @Override
  public List<String> create(WantedSchema schema) {
    return tables.create(schema);
  }

  @Override
  public List<String> create(WantedTable table) {
    return tables.create(table);
  }

  @Override
  public TypeNaming typeNaming() {
    return catalog;
  }

  @Override
  public BoundSql tables(@Nullable String schema) {
    return catalog.tables(schema);
  }

  @Override
  public BoundSql columns(@Nullable String schema) {
    return catalog.columns(schema);
  }

  @Override
  public BoundSql indexes(@Nullable String schema) {
    return catalog.indexes(schema);
  }

  @Override
  public BoundSql checks(@Nullable String schema) {
    return catalog.checks(schema);
  }

  @Override
  public PlanForm planForm() {
    return grammar.planForm();
  }

  @Override
  public BoundSql foreignKeys(@Nullable String schema) {
    return catalog.foreignKeys(schema);
  }
}
