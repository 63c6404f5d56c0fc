package dev.testudo.benchmarks.bare;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;

/** The rows of Test 3. */
final class VertxWide extends VertxLines<WideLine> {
  VertxWide(VertxValues values) {
    super(values, WideColumns.NAMES);
  }

  @Override
  WideLine fresh() {
    return new WideLine();
  }

  @Override
  void readMore(Row row, WideLine line) {
    line.colFloat1 = row.getDouble(4);
    line.colSmallint1 = row.getShort(5);
    line.colInt1 = row.getInteger(6);
    line.colBigint1 = row.getLong(7);
    line.colChar1 = row.getString(8);
    line.colText1 = row.getString(9);
    line.colDecimal1 = row.getBigDecimal(10);
    line.colJson1 = values.json(row, 11);
    line.colFloat2 = row.getDouble(12);
    line.colSmallint2 = row.getShort(13);
    line.colInt2 = row.getInteger(14);
    line.colBigint2 = row.getLong(15);
    line.colChar2 = row.getString(16);
    line.colText2 = row.getString(17);
    line.colDecimal2 = row.getBigDecimal(18);
    line.colJson2 = values.json(row, 19);
    line.colFloat3 = row.getDouble(20);
    line.colSmallint3 = row.getShort(21);
    line.colInt3 = row.getInteger(22);
    line.colBigint3 = row.getLong(23);
    line.colChar3 = row.getString(24);
    line.colText3 = row.getString(25);
    line.colDecimal3 = row.getBigDecimal(26);
    line.colJson3 = values.json(row, 27);
    line.colFloat4 = row.getDouble(28);
    line.colSmallint4 = row.getShort(29);
    line.colInt4 = row.getInteger(30);
    line.colBigint4 = row.getLong(31);
    line.colChar4 = row.getString(32);
    line.colText4 = row.getString(33);
    line.colDecimal4 = row.getBigDecimal(34);
    line.colJson4 = values.json(row, 35);
  }

  @Override
  void bindMore(WideLine line, Tuple tuple) {
    tuple.addDouble(line.colFloat1);
    tuple.addShort(line.colSmallint1);
    tuple.addInteger(line.colInt1);
    tuple.addLong(line.colBigint1);
    tuple.addString(line.colChar1);
    tuple.addString(line.colText1);
    tuple.addValue(values.decimal(line.colDecimal1));
    tuple.addValue(values.json(line.colJson1));
    tuple.addDouble(line.colFloat2);
    tuple.addShort(line.colSmallint2);
    tuple.addInteger(line.colInt2);
    tuple.addLong(line.colBigint2);
    tuple.addString(line.colChar2);
    tuple.addString(line.colText2);
    tuple.addValue(values.decimal(line.colDecimal2));
    tuple.addValue(values.json(line.colJson2));
    tuple.addDouble(line.colFloat3);
    tuple.addShort(line.colSmallint3);
    tuple.addInteger(line.colInt3);
    tuple.addLong(line.colBigint3);
    tuple.addString(line.colChar3);
    tuple.addString(line.colText3);
    tuple.addValue(values.decimal(line.colDecimal3));
    tuple.addValue(values.json(line.colJson3));
    tuple.addDouble(line.colFloat4);
    tuple.addShort(line.colSmallint4);
    tuple.addInteger(line.colInt4);
    tuple.addLong(line.colBigint4);
    tuple.addString(line.colChar4);
    tuple.addString(line.colText4);
    tuple.addValue(values.decimal(line.colDecimal4));
    tuple.addValue(values.json(line.colJson4));
  }
}
