package dev.testudo.benchmarks.bare;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The rows of Test 3. */
final class JdbcWide extends JdbcLines<WideLine> {
  JdbcWide(JdbcValues values) {
    super(values, WideColumns.NAMES);
  }

  @Override
  WideLine fresh() {
    return new WideLine();
  }

  @Override
  void readMore(ResultSet row, WideLine line) throws SQLException {
    line.colFloat1 = row.getDouble(5);
    line.colSmallint1 = row.getShort(6);
    line.colInt1 = row.getInt(7);
    line.colBigint1 = row.getLong(8);
    line.colChar1 = row.getString(9);
    line.colText1 = row.getString(10);
    line.colDecimal1 = values.decimal(row, 11);
    line.colJson1 = values.json(row, 12);
    double float2 = row.getDouble(13);
    line.colFloat2 = row.wasNull() ? null : float2;
    short smallint2 = row.getShort(14);
    line.colSmallint2 = row.wasNull() ? null : smallint2;
    int int2 = row.getInt(15);
    line.colInt2 = row.wasNull() ? null : int2;
    long bigint2 = row.getLong(16);
    line.colBigint2 = row.wasNull() ? null : bigint2;
    line.colChar2 = row.getString(17);
    line.colText2 = row.getString(18);
    line.colDecimal2 = values.decimal(row, 19);
    line.colJson2 = values.json(row, 20);
    line.colFloat3 = row.getDouble(21);
    line.colSmallint3 = row.getShort(22);
    line.colInt3 = row.getInt(23);
    line.colBigint3 = row.getLong(24);
    line.colChar3 = row.getString(25);
    line.colText3 = row.getString(26);
    line.colDecimal3 = values.decimal(row, 27);
    line.colJson3 = values.json(row, 28);
    double float4 = row.getDouble(29);
    line.colFloat4 = row.wasNull() ? null : float4;
    short smallint4 = row.getShort(30);
    line.colSmallint4 = row.wasNull() ? null : smallint4;
    int int4 = row.getInt(31);
    line.colInt4 = row.wasNull() ? null : int4;
    long bigint4 = row.getLong(32);
    line.colBigint4 = row.wasNull() ? null : bigint4;
    line.colChar4 = row.getString(33);
    line.colText4 = row.getString(34);
    line.colDecimal4 = values.decimal(row, 35);
    line.colJson4 = values.json(row, 36);
  }

  @Override
  int bindMore(WideLine line, PreparedStatement statement, int at) throws SQLException {
    int i = at;
    statement.setDouble(i++, line.colFloat1);
    statement.setShort(i++, line.colSmallint1);
    statement.setInt(i++, line.colInt1);
    statement.setLong(i++, line.colBigint1);
    statement.setString(i++, line.colChar1);
    statement.setString(i++, line.colText1);
    values.decimal(statement, i++, line.colDecimal1);
    values.json(statement, i++, line.colJson1);
    statement.setObject(i++, line.colFloat2);
    statement.setObject(i++, line.colSmallint2);
    statement.setObject(i++, line.colInt2);
    statement.setObject(i++, line.colBigint2);
    statement.setString(i++, line.colChar2);
    statement.setString(i++, line.colText2);
    values.decimal(statement, i++, line.colDecimal2);
    values.json(statement, i++, line.colJson2);
    statement.setDouble(i++, line.colFloat3);
    statement.setShort(i++, line.colSmallint3);
    statement.setInt(i++, line.colInt3);
    statement.setLong(i++, line.colBigint3);
    statement.setString(i++, line.colChar3);
    statement.setString(i++, line.colText3);
    values.decimal(statement, i++, line.colDecimal3);
    values.json(statement, i++, line.colJson3);
    statement.setObject(i++, line.colFloat4);
    statement.setObject(i++, line.colSmallint4);
    statement.setObject(i++, line.colInt4);
    statement.setObject(i++, line.colBigint4);
    statement.setString(i++, line.colChar4);
    statement.setString(i++, line.colText4);
    values.decimal(statement, i++, line.colDecimal4);
    values.json(statement, i++, line.colJson4);
    return i;
  }
}
