package dev.testudo.orm.metamodel;

/** Functions of three to sixteen values, for the constructors of projections. */
public final class Makers {
  private Makers() {}

  /** Makes a value of 3 others. */
  @FunctionalInterface
  public interface Make3<A, B, C, R> {
    /** The value made of the others. */
    R apply(A a, B b, C c);
  }

  /** Makes a value of 4 others. */
  @FunctionalInterface
  public interface Make4<A, B, C, D, R> {
    /** The value made of the others. */
    R apply(A a, B b, C c, D d);
  }

  /** Makes a value of 5 others. */
  @FunctionalInterface
  public interface Make5<A, B, C, D, E, R> {
    /** The value made of the others. */
    R apply(A a, B b, C c, D d, E e);
  }

  /** Makes a value of 6 others. */
  @FunctionalInterface
  public interface Make6<A, B, C, D, E, F, R> {
    /** The value made of the others. */
    R apply(A a, B b, C c, D d, E e, F f);
  }

  /** Makes a value of 7 others. */
  @FunctionalInterface
  public interface Make7<A, B, C, D, E, F, G, R> {
    /** The value made of the others. */
    R apply(A a, B b, C c, D d, E e, F f, G g);
  }

  /** Makes a value of 8 others. */
  @FunctionalInterface
  public interface Make8<A, B, C, D, E, F, G, H, R> {
    /** The value made of the others. */
    R apply(A a, B b, C c, D d, E e, F f, G g, H h);
  }

  /** Makes a value of 9 others. */
  @FunctionalInterface
  public interface Make9<A, B, C, D, E, F, G, H, I, R> {
    /** The value made of the others. */
    R apply(A a, B b, C c, D d, E e, F f, G g, H h, I i);
  }

  /** Makes a value of 10 others. */
  @FunctionalInterface
  public interface Make10<A, B, C, D, E, F, G, H, I, J, R> {
    /** The value made of the others. */
    R apply(A a, B b, C c, D d, E e, F f, G g, H h, I i, J j);
  }

  /** Makes a value of 11 others. */
  @FunctionalInterface
  public interface Make11<A, B, C, D, E, F, G, H, I, J, K, R> {
    /** The value made of the others. */
    R apply(A a, B b, C c, D d, E e, F f, G g, H h, I i, J j, K k);
  }

  /** Makes a value of 12 others. */
  @FunctionalInterface
  public interface Make12<A, B, C, D, E, F, G, H, I, J, K, L, R> {
    /** The value made of the others. */
    R apply(A a, B b, C c, D d, E e, F f, G g, H h, I i, J j, K k, L l);
  }

  /** Makes a value of 13 others. */
  @FunctionalInterface
  public interface Make13<A, B, C, D, E, F, G, H, I, J, K, L, M, R> {
    /** The value made of the others. */
    R apply(A a, B b, C c, D d, E e, F f, G g, H h, I i, J j, K k, L l, M m);
  }

  /** Makes a value of 14 others. */
  @FunctionalInterface
  public interface Make14<A, B, C, D, E, F, G, H, I, J, K, L, M, N, R> {
    /** The value made of the others. */
    R apply(A a, B b, C c, D d, E e, F f, G g, H h, I i, J j, K k, L l, M m, N n);
  }

  /** Makes a value of 15 others. */
  @FunctionalInterface
  public interface Make15<A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, R> {
    /** The value made of the others. */
    R apply(A a, B b, C c, D d, E e, F f, G g, H h, I i, J j, K k, L l, M m, N n, O o);
  }

  /** Makes a value of 16 others. */
  @FunctionalInterface
  public interface Make16<A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, R> {
    /** The value made of the others. */
    R apply(A a, B b, C c, D d, E e, F f, G g, H h, I i, J j, K k, L l, M m, N n, O o, P p);
  }
}
