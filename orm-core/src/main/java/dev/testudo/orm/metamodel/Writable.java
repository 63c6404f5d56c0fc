package dev.testudo.orm.metamodel;

import java.util.List;

/** What a save can name: a column, or a to-one relation, which stands for its foreign key. */
public interface Writable {
  /** The fields that are written. */
  List<Field<?>> fields();
}
