/** Turns annotated model classes into typed paths and managers; used by the compiler only. */
// JavaPoet publishes no module descriptor, only a fixed name.
@SuppressWarnings("requires-automatic")
module dev.testudo.orm.processor {
  requires com.palantir.javapoet;
  requires dev.testudo.orm.annotation;
  requires java.compiler;
  requires static org.jspecify;

  provides javax.annotation.processing.Processor with
      dev.testudo.orm.processor.PackageProcessor,
      dev.testudo.orm.processor.ModelProcessor;
}
