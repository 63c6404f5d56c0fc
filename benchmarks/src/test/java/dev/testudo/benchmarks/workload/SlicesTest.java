package dev.testudo.benchmarks.workload;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SlicesTest {
  private final Slices<Note> slices = new Slices<>(new Notes());

  @Test
  void objectsWithTheKeysOfTheirRowsPass() {
    slices.made(0, List.of(new Note(2, "two"), new Note(1, "one")));

    assertDoesNotThrow(() -> slices.verify(List.of(new Note(1, "one"), new Note(2, "two"))));
  }

  @Test
  void anObjectWithTheKeyOfAnotherRowIsFound() {
    slices.made(0, List.of(new Note(2, "one"), new Note(1, "two")));

    var found =
        assertThrows(
            IllegalStateException.class,
            () -> slices.verify(List.of(new Note(1, "one"), new Note(2, "two"))));

    assertEquals("An object has the key 2, whose row is two", found.getMessage());
  }

  @Test
  void anObjectWithoutARowIsFound() {
    slices.made(0, List.of(new Note(0, "one")));

    assertThrows(IllegalStateException.class, () -> slices.verify(List.of(new Note(1, "one"))));
  }

  private record Note(long id, String text) {}

  private static final class Notes implements Objects<Note> {
    @Override
    public Note make(short level, String text) {
      return new Note(0, text);
    }

    @Override
    public long id(Note note) {
      return note.id;
    }

    @Override
    public short level(Note note) {
      return 0;
    }

    @Override
    public void level(Note note, short level) {
      throw new UnsupportedOperationException();
    }

    @Override
    public String text(Note note) {
      return note.text;
    }

    @Override
    public void text(Note note, String text) {
      throw new UnsupportedOperationException();
    }

    @Override
    public short levelOfMap(Object map) {
      throw new UnsupportedOperationException();
    }

    @Override
    public short levelOfTuple(Object tuple) {
      throw new UnsupportedOperationException();
    }
  }
}
