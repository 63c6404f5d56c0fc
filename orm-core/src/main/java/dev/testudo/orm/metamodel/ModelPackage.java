package dev.testudo.orm.metamodel;

import java.util.List;

/**
 * The models of one Java package. The processor writes one for each package with models and a
 * service entry for it, so that a configuration can name packages without a class-path scan.
 */
public interface ModelPackage {
  /** The package's name. */
  String name();

  /** Its models, by table name. */
  List<ModelType<?, ?, ?>> models();
}
