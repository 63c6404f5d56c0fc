package dev.testudo.benchmarks.bare;

import dev.testudo.benchmarks.workload.Defaults;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A row of Test 3. */
final class WideLine extends Line {
  double colFloat1 = 2.2;
  short colSmallint1 = 2;
  int colInt1 = 2_000_000;
  long colBigint1 = 99_999_999L;
  String colChar1 = "value1";
  String colText1 = Defaults.TEXT;
  BigDecimal colDecimal1 = Defaults.DECIMAL;
  JsonObject colJson1 = Defaults.JSON;
  @Nullable Double colFloat2;
  @Nullable Short colSmallint2;
  @Nullable Integer colInt2;
  @Nullable Long colBigint2;
  @Nullable String colChar2;
  @Nullable String colText2;
  @Nullable BigDecimal colDecimal2;
  @Nullable JsonObject colJson2;
  double colFloat3 = 2.2;
  short colSmallint3 = 2;
  int colInt3 = 2_000_000;
  long colBigint3 = 99_999_999L;
  String colChar3 = "value1";
  String colText3 = Defaults.TEXT;
  BigDecimal colDecimal3 = Defaults.DECIMAL;
  JsonObject colJson3 = Defaults.JSON;
  @Nullable Double colFloat4;
  @Nullable Short colSmallint4;
  @Nullable Integer colInt4;
  @Nullable Long colBigint4;
  @Nullable String colChar4;
  @Nullable String colText4;
  @Nullable BigDecimal colDecimal4;
  @Nullable JsonObject colJson4;
}
