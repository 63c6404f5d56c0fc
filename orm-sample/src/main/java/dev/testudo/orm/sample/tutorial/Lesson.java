package dev.testudo.orm.sample.tutorial;

import dev.testudo.orm.Orm;
import java.util.function.Consumer;

/** One thing that the tutorials show. */
public interface Lesson {
  /** What it is about, in one line. */
  String about();

  /**
   * Shows it, on a thread that may wait.
   *
   * @param orm on a database that has the tables of the blog, and nothing in them
   * @param url where that database is
   * @param out gets each line to print
   */
  void run(Orm orm, String url, Consumer<String> out);
}
