package dev.testudo.orm;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.testudo.orm.config.AppBuilder;
import dev.testudo.orm.config.AppConfig;
import dev.testudo.orm.config.ConfigBuilder;
import dev.testudo.orm.config.ConnectionBuilder;
import dev.testudo.orm.config.ConnectionConfig;
import dev.testudo.orm.config.DatabaseConfig;
import dev.testudo.orm.config.Secret;
import dev.testudo.orm.error.ConfigurationException;
import dev.testudo.orm.error.Report;
import dev.testudo.orm.exec.ColumnKeys;
import dev.testudo.orm.exec.Transport;
import dev.testudo.orm.metamodel.Moment;
import dev.testudo.orm.tx.ModelListeners;
import dev.testudo.orm.tx.Seal;
import dev.testudo.orm.tx.Surroundings;
import io.vertx.core.Future;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Which databases there are and which models belong to them, from JSON or from Java. Immutable and
 * thread-safe; its text form shows no password. Every mistake is a {@link ConfigurationException}
 * that names the path of the wrong key, for a file also line and column.
 */
public final class OrmConfig {
  private final DatabaseConfig database;
  private final Clock clock;
  private final @Nullable Supplier<? extends @Nullable Object> actor;
  private final List<Consumer<ModelListeners>> listeners;
  private final List<Router> routers;
  private final @Nullable BiFunction<ConnectionConfig, Transport, Transport> transports;

  private OrmConfig(DatabaseConfig database, Clock clock) {
    this(database, clock, null, List.of(), List.of(), null);
  }

  private OrmConfig(
      DatabaseConfig database,
      Clock clock,
      @Nullable Supplier<? extends @Nullable Object> actor,
      List<Consumer<ModelListeners>> listeners,
      List<Router> routers,
      @Nullable BiFunction<ConnectionConfig, Transport, Transport> transports) {
    this.database = database;
    this.clock = clock;
    this.actor = actor;
    this.listeners = listeners;
    this.routers = List.copyOf(routers);
    this.transports = transports;
  }

  /**
   * The configuration in a JSON file. Reads the file on the calling thread.
   *
   * @param file relative to the working directory unless absolute
   * @throws ConfigurationException if the file is missing, is not JSON or cannot be used
   */
  public static OrmConfig load(String file) {
    try {
      return load(Path.of(file));
    } catch (InvalidPathException notAPath) {
      throw new ConfigurationException(
          Report.of("The name of the configuration file is not a path on this system.")
              .wayOut("Pass a path, such as orm.json; JSON text goes to OrmConfig.parse."));
    }
  }

  /**
   * The configuration in a JSON file. Reads the file on the calling thread.
   *
   * @param file relative to the working directory unless absolute
   * @throws ConfigurationException if the file is missing, is not JSON or cannot be used
   */
  public static OrmConfig load(Path file) {
    return new OrmConfig(DatabaseConfig.load(file), Clock.systemUTC());
  }

  /**
   * The configuration in a JSON text.
   *
   * @throws ConfigurationException if the text is not JSON or cannot be used
   */
  public static OrmConfig parse(String json) {
    return new OrmConfig(DatabaseConfig.parse(json), Clock.systemUTC());
  }

  /** An empty configuration to be filled in Java, with the words of the JSON form. */
  public static Builder builder() {
    return new Builder();
  }

  /** The connections by name, at least one, in the order of the configuration. */
  public Map<String, ConnectionConfig> connections() {
    return database.connections();
  }

  /** The groups of models by label, at least one, in the order of the configuration. */
  public Map<String, AppConfig> apps() {
    return database.apps();
  }

  /** The clock that stamps created and updated rows. */
  public Clock clock() {
    return clock;
  }

  /** What signs cursors: with the configured key, else with one that only this call has. */
  private Seal seal() {
    Secret key = database.cursorKey();
    return key.isEmpty() ? Seal.random() : Seal.of(key.reveal().getBytes(UTF_8));
  }

  /** The same configuration with another clock, such as a fixed one for tests. */
  public OrmConfig clock(Clock other) {
    return new OrmConfig(database, other, actor, listeners, routers, transports);
  }

  /**
   * The same configuration with who acts, for the fields that are {@code @CreatedBy} and
   * {@code @UpdatedBy}: such as the user whom the present Vert.x context belongs to. A scope's own
   * {@code actor(…)} goes before it.
   *
   * @param who asked once for each operation, on the thread that calls it; gives null if nobody is
   *     known, else a value of the type of the fields
   */
  public OrmConfig actor(Supplier<? extends @Nullable Object> who) {
    return new OrmConfig(database, clock, who, listeners, routers, transports);
  }

  /** The same configuration with a listener: see {@link Orm#listen}. */
  public <M> OrmConfig listen(Class<M> type, Moment moment, Consumer<? super M> action) {
    return listening(to -> to.add(type, moment, Listening.of(action)));
  }

  /** The same configuration with a listener that takes its time: see {@link Orm#listenAsync}. */
  public <M> OrmConfig listenAsync(
      Class<M> type, Moment moment, Function<? super M, ? extends Future<?>> action) {
    return listening(to -> to.add(type, moment, action));
  }

  private OrmConfig listening(Consumer<ModelListeners> registration) {
    var more = new ArrayList<>(listeners);
    more.add(registration);
    return new OrmConfig(database, clock, actor, List.copyOf(more), routers, transports);
  }

  /**
   * The same configuration with keys for the fields that are {@code @Encrypted}, the same in all
   * programs that share the database. They stand in no message and no log.
   *
   * @param present seals what is written: 32 random characters or more, taken as they are
   * @param older open what was written before, three at most; values are sealed anew when they are
   *     saved, and found by any of the keys
   * @throws ConfigurationException if one is too short or there twice, or there are too many
   */
  public OrmConfig encryptionKeys(String present, String... older) {
    List<String> keys = new ArrayList<>(List.of(present));
    keys.addAll(List.of(older));
    return new OrmConfig(
        database.encryptionKeys(keys), clock, actor, listeners, routers, transports);
  }

  /** What seals and opens encrypted columns, if there are keys. */
  @Nullable ColumnKeys columnKeys() {
    List<Secret> keys = database.encryptionKeys();
    return keys.isEmpty() ? null : ColumnKeys.of(keys);
  }

  /** What operations find around them; each Orm has its own. */
  Surroundings surroundings() {
    var told = new ModelListeners();
    listeners.forEach(each -> each.accept(told));
    return new Surroundings(
        clock, seal(), told, actor == null ? () -> null : actor, Validators.found());
  }

  /** The same configuration with a further router, which is asked after the others. */
  public OrmConfig router(Router further) {
    List<Router> more = new ArrayList<>(routers);
    more.add(further);
    return new OrmConfig(database, clock, actor, listeners, more, transports);
  }

  /**
   * The same configuration with another transport around that of each connection, which sees all
   * that is sent: for test kits. A second call puts one around the first.
   *
   * @param around gives the transport that is used instead of the given one, or that one itself
   */
  public OrmConfig transport(
      BiFunction<? super ConnectionConfig, ? super Transport, ? extends Transport> around) {
    return new OrmConfig(
        database,
        clock,
        actor,
        listeners,
        routers,
        (connection, own) -> around.apply(connection, transport(connection, own)));
  }

  /** The transport that is used instead of a connection's own. */
  Transport transport(ConnectionConfig connection, Transport own) {
    return transports == null ? own : transports.apply(connection, own);
  }

  /**
   * All routers, those that were given by name first.
   *
   * @throws ConfigurationException if one of them is not known
   */
  Routers routing() {
    return Routers.of(database.routers(), routers);
  }

  /** Whether an app reads copies, but for a time after a write to this connection. */
  boolean isReadAfterWrite(String connection) {
    return apps().values().stream()
        .anyMatch(
            app ->
                app.defaultConnection().equals(connection)
                    && !app.readConnections().isEmpty()
                    && !app.readAfterWrite().isZero());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OrmConfig that
        && database.equals(that.database)
        && clock.equals(that.clock)
        && Objects.equals(actor, that.actor)
        && listeners.equals(that.listeners)
        && routers.equals(that.routers)
        && Objects.equals(transports, that.transports);
  }

  @Override
  public int hashCode() {
    return database.hashCode();
  }

  @Override
  public String toString() {
    return "OrmConfig" + database.toString().substring("DatabaseConfig".length());
  }

  /**
   * Collects connections and apps. Each method checks what it is given at once and throws a {@link
   * ConfigurationException} that names the path. Not for use by several threads at a time.
   */
  public static final class Builder {
    private final ConfigBuilder config = DatabaseConfig.builder();
    private final List<Router> routers = new ArrayList<>();
    private Clock clock = Clock.systemUTC();

    private Builder() {}

    /** Adds a connection with this URL and otherwise defaults. */
    public Builder connection(String name, String url) {
      config.connection(name, url);
      return this;
    }

    /**
     * Adds a connection with settings: {@code c -> c.url("h2:mem:blog").logSql(true)}.
     *
     * @param settings fills in the builder it is given and returns it
     */
    public Builder connection(String name, UnaryOperator<ConnectionBuilder> settings) {
      config.connection(name, settings);
      return this;
    }

    /**
     * Adds a group of models: {@code a -> a.models("com.example.blog")}.
     *
     * @param settings fills in the builder it is given and returns it
     */
    public Builder app(String label, UnaryOperator<AppBuilder> settings) {
      config.app(label, settings);
      return this;
    }

    /**
     * The key that signs the cursors of pages, the same in all programs that share cursors; by
     * default a random one for each Orm, so that cursors do not outlive it.
     *
     * @param key 16 characters or more that nobody can guess
     */
    public Builder cursorKey(String key) {
      config.cursorKey(key);
      return this;
    }

    /**
     * Keys for the fields that are {@code @Encrypted}: see {@link OrmConfig#encryptionKeys}.
     *
     * @param keys the present one, then older ones; placeholders stand for environment variables
     */
    public Builder encryptionKeys(String... keys) {
      config.encryptionKeys(keys);
      return this;
    }

    /** The clock that stamps created and updated rows; the system's by default. */
    public Builder clock(Clock other) {
      clock = other;
      return this;
    }

    /** Adds a router, which chooses connections where the routers before it do not. */
    public Builder router(Router router) {
      routers.add(router);
      return this;
    }

    /**
     * The configuration, if it is complete and consistent.
     *
     * @throws ConfigurationException if a connection or an app is missing, an app names an unknown
     *     connection, or two apps claim the same package
     */
    public OrmConfig build() {
      return new OrmConfig(config.build(), clock, null, List.of(), routers, null);
    }
  }
}
