/** The words that describe a model; no dependencies. */
module dev.testudo.orm.annotation {
  requires static org.jspecify;

  exports dev.testudo.orm.annotation;
}
