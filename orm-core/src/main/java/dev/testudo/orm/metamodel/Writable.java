package dev.testudo.orm.metamodel;

import java.util.List;

/** What a save can name: a column. */
public interface Writable {
  /** The fields that are written. */
  List<Field<?>> fields();
}
