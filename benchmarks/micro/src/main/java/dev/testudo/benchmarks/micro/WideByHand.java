package dev.testudo.benchmarks.micro;

import dev.testudo.benchmarks.model.wide.Journal;
import dev.testudo.benchmarks.model.wide.JournalManager;
import dev.testudo.benchmarks.model.wide.JournalModel;
import dev.testudo.orm.manager.Manager;
import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.tx.Scope;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The journal of 36 columns, half of whose values beyond the first four are NULL. */
final class WideByHand implements ByHand<Journal> {
  @Override
  public ModelType<Journal, Long, ?> model() {
    return JournalModel.MODEL;
  }

  @Override
  public Manager<Journal, Long, ?> manager(Scope scope) {
    return new JournalManager(scope);
  }

  @Override
  public Journal fresh() {
    var journal = new Journal();
    journal.level = 30;
    journal.text = "What happened, in a line";
    return journal;
  }

  @Override
  public void key(Journal journal, long key) {
    journal.id = key;
  }

  @Override
  public void time(Journal journal, Instant time) {
    journal.timestamp = time;
  }

  @Override
  public Tuple inserted(Journal journal) {
    return Tuple.wrap(values(journal, new @Nullable Object[35]));
  }

  @Override
  public Tuple updated(Journal journal) {
    @Nullable Object[] values = values(journal, new @Nullable Object[36]);
    values[35] = journal.id;
    return Tuple.wrap(values);
  }

  private static @Nullable Object[] values(Journal journal, @Nullable Object[] values) {
    values[0] = journal.timestamp.atOffset(ZoneOffset.UTC);
    values[1] = journal.level;
    values[2] = journal.text;
    values[3] = journal.colFloat1;
    values[4] = journal.colSmallint1;
    values[5] = journal.colInt1;
    values[6] = journal.colBigint1;
    values[7] = journal.colChar1;
    values[8] = journal.colText1;
    values[9] = journal.colDecimal1;
    values[10] = journal.colJson1.encode();
    values[11] = journal.colFloat2;
    values[12] = journal.colSmallint2;
    values[13] = journal.colInt2;
    values[14] = journal.colBigint2;
    values[15] = journal.colChar2;
    values[16] = journal.colText2;
    values[17] = journal.colDecimal2;
    values[18] = text(journal.colJson2);
    values[19] = journal.colFloat3;
    values[20] = journal.colSmallint3;
    values[21] = journal.colInt3;
    values[22] = journal.colBigint3;
    values[23] = journal.colChar3;
    values[24] = journal.colText3;
    values[25] = journal.colDecimal3;
    values[26] = journal.colJson3.encode();
    values[27] = journal.colFloat4;
    values[28] = journal.colSmallint4;
    values[29] = journal.colInt4;
    values[30] = journal.colBigint4;
    values[31] = journal.colChar4;
    values[32] = journal.colText4;
    values[33] = journal.colDecimal4;
    values[34] = text(journal.colJson4);
    return values;
  }

  private static @Nullable String text(@Nullable JsonObject document) {
    return document == null ? null : document.encode();
  }

  private static @Nullable JsonObject document(@Nullable String text) {
    return text == null ? null : new JsonObject(text);
  }

  @Override
  public Journal read(Row row) {
    var journal = new Journal();
    journal.id = row.getLong(0);
    journal.timestamp = row.getOffsetDateTime(1).toInstant();
    journal.level = row.getShort(2);
    journal.text = row.getString(3);
    journal.colFloat1 = row.getDouble(4);
    journal.colSmallint1 = row.getShort(5);
    journal.colInt1 = row.getInteger(6);
    journal.colBigint1 = row.getLong(7);
    journal.colChar1 = row.getString(8);
    journal.colText1 = row.getString(9);
    journal.colDecimal1 = row.getBigDecimal(10);
    journal.colJson1 = new JsonObject(row.getString(11));
    journal.colFloat2 = row.getDouble(12);
    journal.colSmallint2 = row.getShort(13);
    journal.colInt2 = row.getInteger(14);
    journal.colBigint2 = row.getLong(15);
    journal.colChar2 = row.getString(16);
    journal.colText2 = row.getString(17);
    journal.colDecimal2 = row.getBigDecimal(18);
    journal.colJson2 = document(row.getString(19));
    journal.colFloat3 = row.getDouble(20);
    journal.colSmallint3 = row.getShort(21);
    journal.colInt3 = row.getInteger(22);
    journal.colBigint3 = row.getLong(23);
    journal.colChar3 = row.getString(24);
    journal.colText3 = row.getString(25);
    journal.colDecimal3 = row.getBigDecimal(26);
    journal.colJson3 = new JsonObject(row.getString(27));
    journal.colFloat4 = row.getDouble(28);
    journal.colSmallint4 = row.getShort(29);
    journal.colInt4 = row.getInteger(30);
    journal.colBigint4 = row.getLong(31);
    journal.colChar4 = row.getString(32);
    journal.colText4 = row.getString(33);
    journal.colDecimal4 = row.getBigDecimal(34);
    journal.colJson4 = document(row.getString(35));
    return journal;
  }

  @Override
  public Journal read(ResultSet row) throws SQLException {
    var journal = new Journal();
    journal.id = row.getLong(1);
    journal.timestamp = row.getObject(2, OffsetDateTime.class).toInstant();
    journal.level = row.getShort(3);
    journal.text = row.getString(4);
    journal.colFloat1 = row.getDouble(5);
    journal.colSmallint1 = row.getShort(6);
    journal.colInt1 = row.getInt(7);
    journal.colBigint1 = row.getLong(8);
    journal.colChar1 = row.getString(9);
    journal.colText1 = row.getString(10);
    journal.colDecimal1 = row.getBigDecimal(11);
    journal.colJson1 = new JsonObject(row.getString(12));
    double float2 = row.getDouble(13);
    journal.colFloat2 = row.wasNull() ? null : float2;
    short smallint2 = row.getShort(14);
    journal.colSmallint2 = row.wasNull() ? null : smallint2;
    int int2 = row.getInt(15);
    journal.colInt2 = row.wasNull() ? null : int2;
    long bigint2 = row.getLong(16);
    journal.colBigint2 = row.wasNull() ? null : bigint2;
    journal.colChar2 = row.getString(17);
    journal.colText2 = row.getString(18);
    journal.colDecimal2 = row.getBigDecimal(19);
    journal.colJson2 = document(row.getString(20));
    journal.colFloat3 = row.getDouble(21);
    journal.colSmallint3 = row.getShort(22);
    journal.colInt3 = row.getInt(23);
    journal.colBigint3 = row.getLong(24);
    journal.colChar3 = row.getString(25);
    journal.colText3 = row.getString(26);
    journal.colDecimal3 = row.getBigDecimal(27);
    journal.colJson3 = new JsonObject(row.getString(28));
    double float4 = row.getDouble(29);
    journal.colFloat4 = row.wasNull() ? null : float4;
    short smallint4 = row.getShort(30);
    journal.colSmallint4 = row.wasNull() ? null : smallint4;
    int int4 = row.getInt(31);
    journal.colInt4 = row.wasNull() ? null : int4;
    long bigint4 = row.getLong(32);
    journal.colBigint4 = row.wasNull() ? null : bigint4;
    journal.colChar4 = row.getString(33);
    journal.colText4 = row.getString(34);
    journal.colDecimal4 = row.getBigDecimal(35);
    journal.colJson4 = document(row.getString(36));
    return journal;
  }
}
