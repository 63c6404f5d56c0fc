package dev.testudo.orm.type;

/**
 * Turns values of a Java type into values of a type that Testudo stores by itself, and back. Needs
 * a public constructor without parameters; one instance serves all threads. Never sees null.
 *
 * @param <J> the type of the field
 * @param <D> the type that is stored: a primitive's box, String, BigDecimal, a time type, UUID or
 *     byte[]
 */
public interface Converter<J, D> {
  /** The value to store. */
  D toDatabase(J value);

  /** The value of the field; an exception here fails the read with a DataException. */
  J toJava(D value);
}
