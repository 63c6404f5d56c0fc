package dev.testudo.orm.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiles models with views whose shapes no golden file shows. */
final class GeneratedViewsTest {
  private static final String TAG =
      """
      package com.example.tags;

      import dev.testudo.orm.annotation.*;

      @Model
      @View(name = "TagOut")
      public class Tag {
        @Id public Long id;
        @Column(length = 9) public String name;
      }
      """;

  private static final String NOTE =
      """
      package com.example.notes;

      import com.example.tags.Tag;
      import dev.testudo.orm.annotation.*;
      import dev.testudo.orm.relation.*;
      import org.jspecify.annotations.Nullable;

      @Model
      @View(name = "NoteOut", nested = @View.Nested(field = "tag", view = "TagOut"))
      public class Note {
        @Id public Long id;
        @ForeignKey public One<@Nullable Tag, Long> tag;
      }
      """;

  private static final String KINDS =
      """
      package com.example.kinds;

      import dev.testudo.orm.annotation.*;
      import java.time.Duration;
      import java.util.List;
      import org.jspecify.annotations.Nullable;

      @Model
      @View(name = "KindOut")
      @View(name = "KindIn", input = true, include = {"code", "mark", "m", "isOpen", "size", "time",
          "level", "levels", "days", "secret", "first"}, optional = {"m", "size", "isOpen", "level"})
      class Kind {
        enum Level { LOW, HIGH }

        @Id @Column(length = 5) private String code;
        private char mark;
        private @Nullable Integer m;
        private boolean isOpen;
        private short size;
        private Duration time;
        private @Nullable Level level;
        private List<Level> levels;
        private int[] days;
        @Sensitive @Column(length = 9) private String secret;
        @WriteOnce private long first;
        @Version private int version;

        public String getCode() { return code; }
        public void setCode(String code) { this.code = code; }
        public char getMark() { return mark; }
        public void setMark(char mark) { this.mark = mark; }
        public @Nullable Integer getM() { return m; }
        public void setM(@Nullable Integer m) { this.m = m; }
        public boolean isOpen() { return isOpen; }
        public void setOpen(boolean isOpen) { this.isOpen = isOpen; }
        public boolean isIsOpen() { return isOpen; }
        public short getSize() { return size; }
        public void setSize(short size) { this.size = size; }
        public Duration getTime() { return time; }
        public void setTime(Duration time) { this.time = time; }
        public @Nullable Level getLevel() { return level; }
        public void setLevel(@Nullable Level level) { this.level = level; }
        public List<Level> getLevels() { return levels; }
        public void setLevels(List<Level> levels) { this.levels = levels; }
        public int[] getDays() { return days; }
        public void setDays(int[] days) { this.days = days; }
        public String getSecret() { return secret; }
        public void setSecret(String secret) { this.secret = secret; }
        public long getFirst() { return first; }
        public void setFirst(long first) { this.first = first; }
        public int getVersion() { return version; }
        public void setVersion(int version) { this.version = version; }
      }
      """;

  @TempDir Path folder;

  @Test
  void viewsOfModelsThatWereCompiledEarlierAreNested() {
    Compiled tags = Compiled.into(folder.resolve("tags")).source(TAG).run();
    assertEquals(List.of(), tags.problems());

    Compiled notes =
        Compiled.into(folder.resolve("notes"))
            .classPath(folder.resolve("tags/classes"))
            .source(NOTE)
            .run();

    assertEquals(List.of(), notes.problems());
    String view = notes.source("com.example.notes.NoteOut");
    assertTrue(view.contains("import com.example.tags.TagOut;"), view);
    assertTrue(view.contains("@Nullable TagOut tag"), view);
  }

  @Test
  void viewsOfModelsOfOneCompilationAreNestedInWhateverOrder() {
    assertEquals(List.of(), Compiled.into(folder).source(NOTE).source(TAG).run().problems());
  }

  @Test
  void viewsReachWhatHasGettersAndSettersOnly() {
    Compiled compiled = Compiled.into(folder).source(KINDS).run();

    assertEquals(List.of(), compiled.problems());
    String in = compiled.source("com.example.kinds.KindIn");
    assertTrue(in.contains("\nrecord KindIn("), in);
    assertTrue(in.contains("m.setM(m().value());"), in);
    assertTrue(in.contains("m.setSecret(secret());"), in);
    String out = compiled.source("com.example.kinds.KindOut");
    assertTrue(!out.contains("secret"), out);
    assertTrue(out.contains(".put(VERSION, version)"), out);
  }
}
