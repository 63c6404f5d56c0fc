package dev.testudo.orm.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.testudo.orm.ast.Lock;
import dev.testudo.orm.ast.Lock.Busy;
import dev.testudo.orm.ast.Select;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LockRendererTest {
  private final Samples the = new Samples();

  private String lock(Dialect dialect, Lock lock) {
    var select =
        new Select(
            List.of(the.id), false, the.user, null, List.of(), null, List.of(), null, null, lock);
    return dialect.render(select).sql().text().replaceFirst("SELECT .id. FROM .user.", "");
  }

  @Test
  void waitsFailsOrLeavesOut() {
    for (Dialect dialect :
        List.of(Dialects.POSTGRESQL, Dialects.MYSQL, Dialects.MARIADB, Dialects.H2)) {
      assertEquals(" FOR UPDATE", lock(dialect, Lock.UPDATE));
      assertEquals(" FOR UPDATE NOWAIT", lock(dialect, Lock.UPDATE.with(Busy.FAIL)));
      assertEquals(" FOR UPDATE SKIP LOCKED", lock(dialect, Lock.UPDATE.with(Busy.LEAVE_OUT)));
    }
  }

  @Test
  void sharesInTheWordsOfTheEngine() {
    assertEquals(" FOR SHARE NOWAIT", lock(Dialects.POSTGRESQL, Lock.SHARE.with(Busy.FAIL)));
    assertEquals(" FOR SHARE", lock(Dialects.MYSQL, Lock.SHARE));
    assertEquals(" LOCK IN SHARE MODE", lock(Dialects.MARIADB, Lock.SHARE));
  }
}
