package dev.testudo.orm.manager;

import dev.testudo.orm.dialect.SqlText;
import java.util.BitSet;

/**
 * The change or the deletion of one object's row.
 *
 * @param key the object's key
 * @param edit the object, and what its row must have
 * @param set the fields that are written, by index; none if the row is deleted
 * @param text the statement that does it by itself
 */
record ChangedRow<M, K>(K key, Edit<M> edit, BitSet set, SqlText text) {}
