package dev.testudo.orm.metamodel;

import dev.testudo.orm.metamodel.Makers.Make10;
import dev.testudo.orm.metamodel.Makers.Make11;
import dev.testudo.orm.metamodel.Makers.Make12;
import dev.testudo.orm.metamodel.Makers.Make13;
import dev.testudo.orm.metamodel.Makers.Make14;
import dev.testudo.orm.metamodel.Makers.Make15;
import dev.testudo.orm.metamodel.Makers.Make16;

/** The forms of {@code Projection.of} for ten values and more, which it inherits. */
abstract class WideProjection {
  WideProjection() {}

  /** What a function makes of 10 values. */
  public static <A, B, C, D, E, F, G, H, I, J, R> Projection<R> of(
      Selectable<A> a,
      Selectable<B> b,
      Selectable<C> c,
      Selectable<D> d,
      Selectable<E> e,
      Selectable<F> f,
      Selectable<G> g,
      Selectable<H> h,
      Selectable<I> i,
      Selectable<J> j,
      Make10<
              ? super A,
              ? super B,
              ? super C,
              ? super D,
              ? super E,
              ? super F,
              ? super G,
              ? super H,
              ? super I,
              ? super J,
              ? extends R>
          maker) {
    return new Projection<>(
        v ->
            maker.apply(
                v.next(a), v.next(b), v.next(c), v.next(d), v.next(e), v.next(f), v.next(g),
                v.next(h), v.next(i), v.next(j)),
        a,
        b,
        c,
        d,
        e,
        f,
        g,
        h,
        i,
        j);
  }

  /** What a function makes of 11 values. */
  public static <A, B, C, D, E, F, G, H, I, J, K, R> Projection<R> of(
      Selectable<A> a,
      Selectable<B> b,
      Selectable<C> c,
      Selectable<D> d,
      Selectable<E> e,
      Selectable<F> f,
      Selectable<G> g,
      Selectable<H> h,
      Selectable<I> i,
      Selectable<J> j,
      Selectable<K> k,
      Make11<
              ? super A,
              ? super B,
              ? super C,
              ? super D,
              ? super E,
              ? super F,
              ? super G,
              ? super H,
              ? super I,
              ? super J,
              ? super K,
              ? extends R>
          maker) {
    return new Projection<>(
        v ->
            maker.apply(
                v.next(a), v.next(b), v.next(c), v.next(d), v.next(e), v.next(f), v.next(g),
                v.next(h), v.next(i), v.next(j), v.next(k)),
        a,
        b,
        c,
        d,
        e,
        f,
        g,
        h,
        i,
        j,
        k);
  }

  /** What a function makes of 12 values. */
  public static <A, B, C, D, E, F, G, H, I, J, K, L, R> Projection<R> of(
      Selectable<A> a,
      Selectable<B> b,
      Selectable<C> c,
      Selectable<D> d,
      Selectable<E> e,
      Selectable<F> f,
      Selectable<G> g,
      Selectable<H> h,
      Selectable<I> i,
      Selectable<J> j,
      Selectable<K> k,
      Selectable<L> l,
      Make12<
              ? super A,
              ? super B,
              ? super C,
              ? super D,
              ? super E,
              ? super F,
              ? super G,
              ? super H,
              ? super I,
              ? super J,
              ? super K,
              ? super L,
              ? extends R>
          maker) {
    return new Projection<>(
        v ->
            maker.apply(
                v.next(a), v.next(b), v.next(c), v.next(d), v.next(e), v.next(f), v.next(g),
                v.next(h), v.next(i), v.next(j), v.next(k), v.next(l)),
        a,
        b,
        c,
        d,
        e,
        f,
        g,
        h,
        i,
        j,
        k,
        l);
  }

  /** What a function makes of 13 values. */
  public static <A, B, C, D, E, F, G, H, I, J, K, L, M, R> Projection<R> of(
      Selectable<A> a,
      Selectable<B> b,
      Selectable<C> c,
      Selectable<D> d,
      Selectable<E> e,
      Selectable<F> f,
      Selectable<G> g,
      Selectable<H> h,
      Selectable<I> i,
      Selectable<J> j,
      Selectable<K> k,
      Selectable<L> l,
      Selectable<M> m,
      Make13<
              ? super A,
              ? super B,
              ? super C,
              ? super D,
              ? super E,
              ? super F,
              ? super G,
              ? super H,
              ? super I,
              ? super J,
              ? super K,
              ? super L,
              ? super M,
              ? extends R>
          maker) {
    return new Projection<>(
        v ->
            maker.apply(
                v.next(a), v.next(b), v.next(c), v.next(d), v.next(e), v.next(f), v.next(g),
                v.next(h), v.next(i), v.next(j), v.next(k), v.next(l), v.next(m)),
        a,
        b,
        c,
        d,
        e,
        f,
        g,
        h,
        i,
        j,
        k,
        l,
        m);
  }

  /** What a function makes of 14 values. */
  public static <A, B, C, D, E, F, G, H, I, J, K, L, M, N, R> Projection<R> of(
      Selectable<A> a,
      Selectable<B> b,
      Selectable<C> c,
      Selectable<D> d,
      Selectable<E> e,
      Selectable<F> f,
      Selectable<G> g,
      Selectable<H> h,
      Selectable<I> i,
      Selectable<J> j,
      Selectable<K> k,
      Selectable<L> l,
      Selectable<M> m,
      Selectable<N> n,
      Make14<
              ? super A,
              ? super B,
              ? super C,
              ? super D,
              ? super E,
              ? super F,
              ? super G,
              ? super H,
              ? super I,
              ? super J,
              ? super K,
              ? super L,
              ? super M,
              ? super N,
              ? extends R>
          maker) {
    return new Projection<>(
        v ->
            maker.apply(
                v.next(a), v.next(b), v.next(c), v.next(d), v.next(e), v.next(f), v.next(g),
                v.next(h), v.next(i), v.next(j), v.next(k), v.next(l), v.next(m), v.next(n)),
        a,
        b,
        c,
        d,
        e,
        f,
        g,
        h,
        i,
        j,
        k,
        l,
        m,
        n);
  }

  /** What a function makes of 15 values. */
  public static <A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, R> Projection<R> of(
      Selectable<A> a,
      Selectable<B> b,
      Selectable<C> c,
      Selectable<D> d,
      Selectable<E> e,
      Selectable<F> f,
      Selectable<G> g,
      Selectable<H> h,
      Selectable<I> i,
      Selectable<J> j,
      Selectable<K> k,
      Selectable<L> l,
      Selectable<M> m,
      Selectable<N> n,
      Selectable<O> o,
      Make15<
              ? super A,
              ? super B,
              ? super C,
              ? super D,
              ? super E,
              ? super F,
              ? super G,
              ? super H,
              ? super I,
              ? super J,
              ? super K,
              ? super L,
              ? super M,
              ? super N,
              ? super O,
              ? extends R>
          maker) {
    return new Projection<>(
        v ->
            maker.apply(
                v.next(a), v.next(b), v.next(c), v.next(d), v.next(e), v.next(f), v.next(g),
                v.next(h), v.next(i), v.next(j), v.next(k), v.next(l), v.next(m), v.next(n),
                v.next(o)),
        a,
        b,
        c,
        d,
        e,
        f,
        g,
        h,
        i,
        j,
        k,
        l,
        m,
        n,
        o);
  }

  /** What a function makes of 16 values. */
  public static <A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, R> Projection<R> of(
      Selectable<A> a,
      Selectable<B> b,
      Selectable<C> c,
      Selectable<D> d,
      Selectable<E> e,
      Selectable<F> f,
      Selectable<G> g,
      Selectable<H> h,
      Selectable<I> i,
      Selectable<J> j,
      Selectable<K> k,
      Selectable<L> l,
      Selectable<M> m,
      Selectable<N> n,
      Selectable<O> o,
      Selectable<P> p,
      Make16<
              ? super A,
              ? super B,
              ? super C,
              ? super D,
              ? super E,
              ? super F,
              ? super G,
              ? super H,
              ? super I,
              ? super J,
              ? super K,
              ? super L,
              ? super M,
              ? super N,
              ? super O,
              ? super P,
              ? extends R>
          maker) {
    return new Projection<>(
        v ->
            maker.apply(
                v.next(a), v.next(b), v.next(c), v.next(d), v.next(e), v.next(f), v.next(g),
                v.next(h), v.next(i), v.next(j), v.next(k), v.next(l), v.next(m), v.next(n),
                v.next(o), v.next(p)),
        a,
        b,
        c,
        d,
        e,
        f,
        g,
        h,
        i,
        j,
        k,
        l,
        m,
        n,
        o,
        p);
  }
}
