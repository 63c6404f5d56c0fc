package dev.testudo.orm.manager;

import dev.testudo.orm.dialect.SqlText;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * The change or the deletion of one object's row.
 *
 * @param key the object's key
 * @param object the object
 * @param draft the values of its row
 * @param match what its row must have
 * @param set the fields that are written, by index; none if the row is deleted
 * @param text the statement that does it by itself
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record ChangedRow<M, K>(
    K key, M object, Draft<M> draft, @Nullable Object[] match, BitSet set, SqlText text) {}
