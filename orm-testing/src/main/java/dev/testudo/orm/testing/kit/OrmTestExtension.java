package dev.testudo.orm.testing.kit;

import dev.testudo.orm.manager.Manager;
import dev.testudo.orm.tx.Scope;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Does what {@link OrmTest} says. */
final class OrmTestExtension
    implements BeforeEachCallback, AfterEachCallback, InvocationInterceptor, ParameterResolver {
  private static final Namespace NAMESPACE = Namespace.create(OrmTestExtension.class);

  @Override
  public void beforeEach(ExtensionContext context) {
    OrmTest wanted =
        AnnotationSupport.findAnnotation(
                context.getRequiredTestClass(), OrmTest.class, context.getEnclosingTestClasses())
            .orElseThrow();
    TestDatabases databases =
        context
            .getRoot()
            .getStore(NAMESPACE)
            .getOrComputeIfAbsent(
                TestDatabases.class, type -> new TestDatabases(), TestDatabases.class);
    store(context).put(RunningTest.class, RunningTest.begin(databases, wanted));
  }

  @Override
  public void afterEach(ExtensionContext context) {
    RunningTest test = store(context).remove(RunningTest.class, RunningTest.class);
    if (test != null) {
      test.end();
    }
  }

  @Override
  public void interceptTestMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    invocation.proceed();
    running(context).complete();
  }

  @Override
  public void interceptTestTemplateMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    invocation.proceed();
    running(context).complete();
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    RunningTest test = store(context).get(RunningTest.class, RunningTest.class);
    return test != null
        && (test.parameters().containsKey(type) || Manager.class.isAssignableFrom(type));
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    RunningTest test = running(context);
    @Nullable Object known = test.parameters().get(type);
    return known == null ? manager(type, test) : known;
  }

  private static Object manager(Class<?> type, RunningTest test) {
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(Scope.class);
      constructor.setAccessible(true);
      return constructor.newInstance(test.orm());
    } catch (InvocationTargetException e) {
      throw new ParameterResolutionException(
          type.getName() + " cannot be made: " + e.getCause().getMessage(), e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new ParameterResolutionException(
          type.getName() + " has no constructor that takes a Scope and nothing else.", e);
    }
  }

  private static RunningTest running(ExtensionContext context) {
    return store(context).get(RunningTest.class, RunningTest.class);
  }

  private static Store store(ExtensionContext context) {
    return context.getStore(NAMESPACE);
  }
}
