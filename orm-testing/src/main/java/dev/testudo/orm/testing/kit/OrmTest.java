package dev.testudo.orm.testing.kit;

import dev.testudo.orm.testing.server.Engine;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives the tests of a class a database that has the tables of some models and is empty. What a
 * test stores is rolled back when it ends, however it stored it: blocking or by futures, with
 * transactions or without, from any thread.
 *
 * <pre>{@code
 * @OrmTest("com.example.club")
 * class MemberTest {
 *   @Test
 *   void namesAreUnique(MemberManager members) { … }
 * }
 * }</pre>
 *
 * <p>Parameters of tests, of {@code @BeforeEach} and of {@code @AfterEach} may be: {@link
 * dev.testudo.orm.Orm}, generated managers and subclasses of them, {@link Queries}, {@link Faults}
 * and {@link Futures}. Tests that run at the same time have databases of their own.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(OrmTestExtension.class)
public @interface OrmTest {
  /** The packages of the models. */
  String[] value();

  /** Where the tests run; they are skipped if there is no such server, and say why. */
  Engine engine() default Engine.H2;

  /**
   * Whether each test is rolled back. If not, each has a new database, in which it commits: for
   * tests of what several connections see of each other, and of DDL on MySQL and MariaDB.
   */
  boolean rollback() default true;

  /** What the tests want besides; has a constructor without parameters. */
  Class<? extends TestSetup> setup() default TestSetup.class;
}
