package dev.testudo.orm.manager;

import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.Report;
import dev.testudo.orm.fetch.ModelReads;
import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.query.Criteria;
import dev.testudo.orm.query.Keyset;
import dev.testudo.orm.tx.Seal;
import dev.testudo.orm.type.Kind;
import io.vertx.core.Future;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pages of one query. A page is found by the values of its neighbour, not by counting rows. */
final class Paging<M> {
  private static final int MAX_SIZE = 10_000;

  private final ModelReads<M, ?> reads;
  private final Keyset keyset;
  private final List<Kind> kinds;
  private final Seal seal;
  private final long shape;

  Paging(ModelType<M, ?, ?> model, ModelReads<M, ?> reads, Criteria criteria) {
    this.reads = reads;
    keyset = Keyset.of(model.table(), criteria);
    kinds = keyset.kinds();
    seal = reads.route().seal();
    shape = shape();
  }

  /** What two queries share whose cursors understand each other: the text, without the values. */
  private long shape() {
    String text = reads.render(keyset.select(null, false, false, 1)).sql().text();
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(text.getBytes(StandardCharsets.UTF_8));
      digest.update(kinds.toString().getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(digest.digest()).getLong();
    } catch (GeneralSecurityException e) {
      // Every Java platform has this algorithm.
      throw new IllegalStateException(e);
    }
  }

  Future<Page<M>> page(@Nullable String after, int size) {
    if (size < 1 || size > MAX_SIZE) {
      throw new OrmException(
          Report.of("A page of " + size + " objects was asked for.")
              .wayOut("Give a size from 1 to " + MAX_SIZE + "; stream(…) is for more."));
    }
    PageCursor from = after == null ? null : PageCursor.read(after, seal, shape, kinds);
    boolean backward = from != null && from.backward();
    var select =
        keyset.select(
            from == null ? null : from.place(),
            from != null && from.inclusive(),
            backward,
            // One more tells whether there is another page.
            size + 1L);
    return reads
        .<Placed<M>>all(select, keyset.criteria(), each -> new Placed.Reader<>(each, keyset))
        .map(rows -> page(rows, from, backward, size))
        .compose(
            page ->
                reads
                    .complete(page.items())
                    .map(items -> new Page<>(items, page.next(), page.previous())));
  }

  private Page<M> page(
      List<Placed<M>> rows, @Nullable PageCursor from, boolean backward, int size) {
    boolean more = rows.size() > size;
    List<Placed<M>> mine = new ArrayList<>(more ? rows.subList(0, size) : rows);
    if (backward) {
      Collections.reverse(mine);
    }
    String onward = more ? write(edge(mine, backward), backward, false) : null;
    String back = from == null ? null : back(mine, from, backward);
    List<M> items = mine.stream().map(Placed::object).toList();
    return backward ? new Page<>(items, back, onward) : new Page<>(items, onward, back);
  }

  /** The cursor to where the reader came from; all rows of this page may be gone meanwhile. */
  private String back(List<Placed<M>> rows, PageCursor from, boolean backward) {
    return rows.isEmpty()
        ? write(from.place(), !backward, !from.inclusive())
        : write(edge(rows, !backward), !backward, false);
  }

  private static <M> List<@Nullable Object> edge(List<Placed<M>> rows, boolean first) {
    return rows.get(first ? 0 : rows.size() - 1).place();
  }

  private String write(List<@Nullable Object> place, boolean backward, boolean inclusive) {
    return new PageCursor(place, backward, inclusive).write(seal, shape, kinds);
  }
}
