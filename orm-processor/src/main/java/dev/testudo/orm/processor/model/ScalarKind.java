package dev.testudo.orm.processor.model;

import org.jspecify.annotations.Nullable;

/** The Java types that are stored in one column without help. */
public enum ScalarKind {
  BOOLEAN("java.lang.Boolean", "boolean", "boolean"),
  BYTE("java.lang.Byte", "byte", "smallint"),
  SHORT("java.lang.Short", "short", "smallint"),
  INTEGER("java.lang.Integer", "int", "integer"),
  LONG("java.lang.Long", "long", "bigint"),
  FLOAT("java.lang.Float", "float", "real"),
  DOUBLE("java.lang.Double", "double", "double precision"),
  CHARACTER("java.lang.Character", "char", "varchar(1)"),
  STRING("java.lang.String", null, "text"),
  DECIMAL("java.math.BigDecimal", null, "decimal"),
  BIG_INTEGER("java.math.BigInteger", null, "decimal"),
  INSTANT("java.time.Instant", null, "timestamp with time zone"),
  OFFSET_DATE_TIME("java.time.OffsetDateTime", null, "timestamp with time zone"),
  DATE("java.time.LocalDate", null, "date"),
  TIME("java.time.LocalTime", null, "time"),
  DATE_TIME("java.time.LocalDateTime", null, "timestamp"),
  DURATION("java.time.Duration", null, "bigint"),
  UUID("java.util.UUID", null, "uuid"),
  BYTES("byte[]", null, "blob"),
  BUFFER("io.vertx.core.buffer.Buffer", null, "blob");

  private final String javaType;
  private final @Nullable String primitive;
  private final String sqlWord;

  ScalarKind(String javaType, @Nullable String primitive, String sqlWord) {
    this.javaType = javaType;
    this.primitive = primitive;
    this.sqlWord = sqlWord;
  }

  /** The qualified name of the Java type, of a primitive's box; {@code byte[]} for bytes. */
  public String javaType() {
    return javaType;
  }

  /** The Java type without its package. */
  public String simpleJavaType() {
    return javaType.substring(javaType.lastIndexOf('.') + 1);
  }

  /** The general SQL word for what is stored, for documentation. */
  public String sqlWord() {
    return sqlWord;
  }

  /** Whether {@code @Column(length)} applies. */
  public boolean takesLength() {
    return this == STRING || isBinary();
  }

  /** Whether {@code @Column(precision)} applies. */
  public boolean takesPrecision() {
    return this == DECIMAL || this == BIG_INTEGER;
  }

  /** Whether it is stored as bytes. */
  public boolean isBinary() {
    return this == BYTES || this == BUFFER;
  }

  /** The kind of a primitive type by its keyword, or of a class by its qualified name. */
  public static @Nullable ScalarKind named(String name) {
    for (ScalarKind kind : values()) {
      if (kind.javaType.equals(name) || name.equals(kind.primitive)) {
        return kind;
      }
    }
    return null;
  }
}
