package dev.testudo.orm.processor.model;

/**
 * A method of a model that is called at a moment.
 *
 * @param moment when
 * @param method its name
 * @param isFuture whether it returns a future instead of nothing
 */
public record Hook(Moment moment, String method, boolean isFuture) {

  /** When a method is called; named like the constants of the runtime. */
  public enum Moment {
    /** Before an INSERT. */
    BEFORE_CREATE("BeforeCreate"),
    /** Before an INSERT or UPDATE. */
    BEFORE_SAVE("BeforeSave"),
    /** After an INSERT or UPDATE. */
    AFTER_SAVE("AfterSave"),
    /** Before a DELETE. */
    BEFORE_DELETE("BeforeDelete"),
    /** After a DELETE. */
    AFTER_DELETE("AfterDelete");

    private final String annotation;

    Moment(String annotation) {
      this.annotation = annotation;
    }

    /** The simple name of the annotation that says so. */
    public String annotation() {
      return annotation;
    }
  }
}
