package dev.testudo.orm.schema;

/** How one engine calls the types of columns, in a form in which wanted and actual compare. */
public interface TypeNaming {
  /** The type that a wanted column gets, as the engine would report it. */
  String wanted(WantedColumn column);

  /** The type that the engine reported, without what does not matter. */
  String actual(String reported);
}
