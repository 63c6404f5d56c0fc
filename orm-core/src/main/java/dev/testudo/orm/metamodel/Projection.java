package dev.testudo.orm.metamodel;

import dev.testudo.orm.ast.Term;
import dev.testudo.orm.metamodel.Makers.Make3;
import dev.testudo.orm.metamodel.Makers.Make4;
import dev.testudo.orm.metamodel.Makers.Make5;
import dev.testudo.orm.metamodel.Makers.Make6;
import dev.testudo.orm.metamodel.Makers.Make7;
import dev.testudo.orm.metamodel.Makers.Make8;
import dev.testudo.orm.metamodel.Makers.Make9;
import dev.testudo.orm.type.Row;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Several values of one row that become one: {@code Projection.of(u.username, Fn.count(),
 * Stats::new)}. The types and the number of the values, up to 16, are those of the constructor, or
 * it does not compile. NULL for a primitive of the constructor fails the query with a
 * DataException.
 *
 * @param <R> what is made of the values of a row
 */
public final class Projection<R> extends WideProjection implements Selectable<R> {
  private final Parts parts;
  private final Function<Parts.Cursor, R> maker;

  Projection(Function<Parts.Cursor, R> maker, Selectable<?>... parts) {
    this.parts = new Parts(List.of(parts));
    this.maker = maker;
  }

  @Override
  public List<Term> terms() {
    return parts.terms();
  }

  @Override
  public R read(Row row, int at) {
    return parts.make(row, at, maker);
  }

  @Override
  public String describe(int index) {
    return parts.describe(index);
  }

  /** What a function makes of 1 value. */
  public static <A, R> Projection<R> of(Selectable<A> a, Function<? super A, ? extends R> maker) {
    return new Projection<>(v -> maker.apply(v.next(a)), a);
  }

  /** What a function makes of 2 values. */
  public static <A, B, R> Projection<R> of(
      Selectable<A> a, Selectable<B> b, BiFunction<? super A, ? super B, ? extends R> maker) {
    return new Projection<>(v -> maker.apply(v.next(a), v.next(b)), a, b);
  }

  /** What a function makes of 3 values. */
  public static <A, B, C, R> Projection<R> of(
      Selectable<A> a,
      Selectable<B> b,
      Selectable<C> c,
      Make3<? super A, ? super B, ? super C, ? extends R> maker) {
    return new Projection<>(v -> maker.apply(v.next(a), v.next(b), v.next(c)), a, b, c);
  }

  /** What a function makes of 4 values. */
  public static <A, B, C, D, R> Projection<R> of(
      Selectable<A> a,
      Selectable<B> b,
      Selectable<C> c,
      Selectable<D> d,
      Make4<? super A, ? super B, ? super C, ? super D, ? extends R> maker) {
    return new Projection<>(
        v -> maker.apply(v.next(a), v.next(b), v.next(c), v.next(d)), a, b, c, d);
  }

  /** What a function makes of 5 values. */
  public static <A, B, C, D, E, R> Projection<R> of(
      Selectable<A> a,
      Selectable<B> b,
      Selectable<C> c,
      Selectable<D> d,
      Selectable<E> e,
      Make5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends R> maker) {
    return new Projection<>(
        v -> maker.apply(v.next(a), v.next(b), v.next(c), v.next(d), v.next(e)), a, b, c, d, e);
  }

  /** What a function makes of 6 values. */
  public static <A, B, C, D, E, F, R> Projection<R> of(
      Selectable<A> a,
      Selectable<B> b,
      Selectable<C> c,
      Selectable<D> d,
      Selectable<E> e,
      Selectable<F> f,
      Make6<? super A, ? super B, ? super C, ? super D, ? super E, ? super F, ? extends R> maker) {
    return new Projection<>(
        v -> maker.apply(v.next(a), v.next(b), v.next(c), v.next(d), v.next(e), v.next(f)),
        a,
        b,
        c,
        d,
        e,
        f);
  }

  /** What a function makes of 7 values. */
  public static <A, B, C, D, E, F, G, R> Projection<R> of(
      Selectable<A> a,
      Selectable<B> b,
      Selectable<C> c,
      Selectable<D> d,
      Selectable<E> e,
      Selectable<F> f,
      Selectable<G> g,
      Make7<
              ? super A,
              ? super B,
              ? super C,
              ? super D,
              ? super E,
              ? super F,
              ? super G,
              ? extends R>
          maker) {
    return new Projection<>(
        v ->
            maker.apply(
                v.next(a), v.next(b), v.next(c), v.next(d), v.next(e), v.next(f), v.next(g)),
        a,
        b,
        c,
        d,
        e,
        f,
        g);
  }

  /** What a function makes of 8 values. */
  public static <A, B, C, D, E, F, G, H, R> Projection<R> of(
      Selectable<A> a,
      Selectable<B> b,
      Selectable<C> c,
      Selectable<D> d,
      Selectable<E> e,
      Selectable<F> f,
      Selectable<G> g,
      Selectable<H> h,
      Make8<
              ? super A,
              ? super B,
              ? super C,
              ? super D,
              ? super E,
              ? super F,
              ? super G,
              ? super H,
              ? extends R>
          maker) {
    return new Projection<>(
        v ->
            maker.apply(
                v.next(a), v.next(b), v.next(c), v.next(d), v.next(e), v.next(f), v.next(g),
                v.next(h)),
        a,
        b,
        c,
        d,
        e,
        f,
        g,
        h);
  }

  /** What a function makes of 9 values. */
  public static <A, B, C, D, E, F, G, H, I, R> Projection<R> of(
      Selectable<A> a,
      Selectable<B> b,
      Selectable<C> c,
      Selectable<D> d,
      Selectable<E> e,
      Selectable<F> f,
      Selectable<G> g,
      Selectable<H> h,
      Selectable<I> i,
      Make9<
              ? super A,
              ? super B,
              ? super C,
              ? super D,
              ? super E,
              ? super F,
              ? super G,
              ? super H,
              ? super I,
              ? extends R>
          maker) {
    return new Projection<>(
        v ->
            maker.apply(
                v.next(a), v.next(b), v.next(c), v.next(d), v.next(e), v.next(f), v.next(g),
                v.next(h), v.next(i)),
        a,
        b,
        c,
        d,
        e,
        f,
        g,
        h,
        i);
  }
}
