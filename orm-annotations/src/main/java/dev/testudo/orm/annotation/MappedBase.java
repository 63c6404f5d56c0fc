package dev.testudo.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An abstract class whose fields become columns of every model that extends it. The compiler writes
 * an abstract path beside it, which the paths of those models extend, so that conditions are
 * shared:
 *
 * <pre>{@code
 * @MappedBase
 * public abstract class Audited {
 *   @CreatedAt public Instant createdAt;
 * }
 *
 * static Condition since(AuditedPath<?, ?> row, Instant when) {
 *   return row.createdAt.ge(when);
 * }
 * }</pre>
 *
 * <p>The columns of a base come before those of the model. A base may extend another one, and may
 * live in another module if that module was compiled with the processor too.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface MappedBase {}
