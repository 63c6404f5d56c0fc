package dev.testudo.benchmarks.model.wide;

import dev.testudo.benchmarks.workload.Defaults;
import dev.testudo.orm.annotation.Column;
import dev.testudo.orm.annotation.CreatedAt;
import dev.testudo.orm.annotation.Id;
import dev.testudo.orm.annotation.Index;
import dev.testudo.orm.annotation.Json;
import dev.testudo.orm.annotation.Model;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The journal of Test 3. */
@Model(table = "journal")
@Index(fields = "level")
@Index(fields = "text")
public class Journal {
  @Id public Long id;
  @CreatedAt public Instant timestamp;
  public short level;

  @Column(length = 255)
  public String text;

  public double colFloat1 = 2.2;
  public short colSmallint1 = 2;
  public int colInt1 = 2_000_000;
  public long colBigint1 = 99_999_999L;

  @Column(length = 255)
  public String colChar1 = "value1";

  public String colText1 = Defaults.TEXT;

  @Column(precision = 12, scale = 8)
  public BigDecimal colDecimal1 = Defaults.DECIMAL;

  @Json public JsonObject colJson1 = Defaults.JSON;

  public @Nullable Double colFloat2;
  public @Nullable Short colSmallint2;
  public @Nullable Integer colInt2;
  public @Nullable Long colBigint2;

  @Column(length = 255)
  public @Nullable String colChar2;

  public @Nullable String colText2;

  @Column(precision = 12, scale = 8)
  public @Nullable BigDecimal colDecimal2;

  @Json public @Nullable JsonObject colJson2;

  public double colFloat3 = 2.2;
  public short colSmallint3 = 2;
  public int colInt3 = 2_000_000;
  public long colBigint3 = 99_999_999L;

  @Column(length = 255)
  public String colChar3 = "value1";

  public String colText3 = Defaults.TEXT;

  @Column(precision = 12, scale = 8)
  public BigDecimal colDecimal3 = Defaults.DECIMAL;

  @Json public JsonObject colJson3 = Defaults.JSON;

  public @Nullable Double colFloat4;
  public @Nullable Short colSmallint4;
  public @Nullable Integer colInt4;
  public @Nullable Long colBigint4;

  @Column(length = 255)
  public @Nullable String colChar4;

  public @Nullable String colText4;

  @Column(precision = 12, scale = 8)
  public @Nullable BigDecimal colDecimal4;

  @Json public @Nullable JsonObject colJson4;
}
