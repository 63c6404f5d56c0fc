package dev.testudo.orm.processor.diagnostic;

import javax.lang.model.element.Element;

/**
 * One thing that is wrong.
 *
 * @param code what kind
 * @param place where
 * @param text the whole message, with code and hint
 */
public record Finding(Code code, Place place, String text) {

  /** The same on another element, where this one has no line: it is in a class file. */
  public Finding at(Element element) {
    return new Finding(code, Place.of(element), text);
  }
}
