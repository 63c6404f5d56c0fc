package dev.testudo.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Whose row it is, where several tenants share a table. A manager of such a model needs a scope
 * that knows the tenant, {@code orm.tenant(…)}: it sees, changes and deletes the rows of this
 * tenant only, and stores new ones as its own. On a field of one column.
 *
 * <pre>{@code
 * @Tenant @Column(length = 30) public String tenant;
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface Tenant {}
