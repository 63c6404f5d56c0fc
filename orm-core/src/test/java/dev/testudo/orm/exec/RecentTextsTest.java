package dev.testudo.orm.exec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.testudo.orm.dialect.SqlText;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RecentTextsTest {
  private final RecentTexts texts = new RecentTexts();
  private int rendered;

  private SqlText of(int shape, int length) {
    return texts.get(
        shape,
        () -> {
          rendered++;
          return new SqlText("x".repeat(length), List.of());
        });
  }

  @Test
  void oneShapeIsRenderedOnce() {
    SqlText first = of(1, 10);

    assertSame(first, of(1, 10));
    assertEquals(1, rendered);
  }

  @Test
  void whatWasUsedLastIsKeptAsFarAsThereIsRoom() {
    int fifth = RecentTexts.MOST / 5;
    for (int shape = 0; shape < 5; shape++) {
      of(shape, fifth);
    }
    of(0, fifth);

    of(5, fifth);

    assertEquals(6, rendered);
    of(0, fifth);
    of(2, fifth);
    assertEquals(6, rendered);
    of(1, fifth);
    assertEquals(7, rendered, "the one that was not used for longest had to go");
  }

  @Test
  void oneThatWouldDriveOutManyIsNotKept() {
    of(1, 10);

    of(2, RecentTexts.MOST / 4 + 1);
    of(2, RecentTexts.MOST / 4 + 1);

    assertEquals(3, rendered);
    of(1, 10);
    assertEquals(3, rendered);
  }
}
