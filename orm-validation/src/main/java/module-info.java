/** Looks at models by their Jakarta Validation annotations before they are stored. */
module dev.testudo.orm.validation {
  requires transitive dev.testudo.orm.core;
  requires transitive jakarta.validation;
  requires static transitive org.jspecify;

  exports dev.testudo.orm.validation;

  provides dev.testudo.orm.metamodel.ModelValidator with
      dev.testudo.orm.validation.JakartaValidator;
}
