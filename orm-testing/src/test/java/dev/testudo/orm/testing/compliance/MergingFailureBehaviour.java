package dev.testudo.orm.testing.compliance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.StaleObjectException;
import dev.testudo.orm.error.UniqueViolationException;
import dev.testudo.orm.testing.Together;
import dev.testudo.orm.testing.compliance.model.Account;
import dev.testudo.orm.testing.compliance.model.AccountManager;
import dev.testudo.orm.testing.compliance.model.Article;
import dev.testudo.orm.testing.compliance.model.ArticleManager;
import dev.testudo.orm.testing.compliance.model.Cell;
import dev.testudo.orm.testing.compliance.model.Counter;
import dev.testudo.orm.testing.compliance.model.User;
import dev.testudo.orm.tx.TransactionOptions;
import io.vertx.core.Future;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** That statements were merged cannot be told from how they fail. */
interface MergingFailureBehaviour extends Behaviour {
  private AccountManager accounts() {
    return new AccountManager(orm());
  }

  private static Account account(String email, int balance) {
    var account = new Account();
    account.setTenant(1);
    account.setEmail(email);
    account.setBalance(new BigDecimal(balance));
    return account;
  }

  /** What each part comes to with and without merging, each on the same rows. */
  private List<String> alike(Supplier<List<? extends Future<?>>> parts) {
    List<List<String>> told = new ArrayList<>();
    List<List<String>> left = new ArrayList<>();
    for (TransactionOptions options : List.of(Together.UNMERGED, Together.MERGED)) {
      bench().clear();
      told.add(Together.outcomes(orm(), options, parts));
      left.add(
          List.of(
              users().all().orderBy(u -> u.username).list().await().stream()
                  .map(u -> u.username + " " + u.email + " " + u.version)
                  .toList()
                  .toString(),
              cells().all().orderBy(c -> c.n).list().await().stream()
                  .map(c -> c.n + " " + c.a)
                  .toList()
                  .toString(),
              accounts().all().orderBy(a -> a.email).list().await().stream()
                  .map(a -> a.getEmail() + " " + a.getBalance())
                  .toList()
                  .toString()));
    }
    assertEquals(told.get(0), told.get(1));
    assertEquals(left.get(0), left.get(1));
    return told.get(1);
  }

  private static List<Future<?>> each(int count, Function<Integer, Future<?>> part) {
    List<Future<?>> all = new ArrayList<>();
    IntStream.range(0, count).forEach(i -> all.add(part.apply(i)));
    return all;
  }

  @Test
  default void aUniqueViolationIsTheFailureOfTheOneThatCollides() {
    List<User> made = new ArrayList<>();

    List<String> told =
        alike(
            () -> {
              made.clear();
              return each(
                  8,
                  i -> {
                    made.add(new User(i == 5 ? "user1" : "user" + i));
                    return users().create(made.get(i));
                  });
            });

    assertEquals("success", told.get(4));
    assertTrue(told.get(5).contains(UniqueViolationException.class.getName()), told.get(5));
    assertTrue(told.get(8).contains("rolled back"), told.get(8));
    assertTrue(made.stream().allMatch(user -> user.id == null));
  }

  @Test
  default void whatFollowsAFailureFaresAsEver() {
    alike(
        () -> {
          List<Future<?>> all =
              each(10, i -> accounts().create(account("mail" + i, i == 6 ? -1 : i)));
          all.add(cells().create(new Cell(1, null, null, null)));
          all.add(accounts().count());
          all.add(all.get(6).recover(failed -> accounts().count().mapEmpty()));
          return all;
        });
  }

  @Test
  default void aFailureInsideANestedTransactionEndsOnlyThat() {
    alike(
        () -> {
          List<Future<?>> all = each(4, i -> users().create(new User("outer" + i)));
          List<Future<?>> inside = new ArrayList<>();
          all.add(
              orm()
                  .transaction(
                      inner -> {
                        inside.addAll(
                            each(6, i -> users().create(new User(i == 4 ? "outer0" : "in" + i))));
                        return Future.all(inside);
                      })
                  .otherwiseEmpty());
          all.addAll(each(4, i -> users().create(new User("later" + i))));
          return all;
        });
  }

  @Test
  default void invalidObjectsFailByThemselves() {
    List<String> told =
        alike(
            () ->
                each(
                    6,
                    i -> {
                      var user = new User("user" + i);
                      if (i == 2) {
                        user.email = null;
                      }
                      return users().create(user);
                    }));

    assertTrue(told.get(2).contains("User cannot be stored"), told.get(2));
    assertEquals("success", told.get(6).replace("and so: ", ""));
  }

  @Test
  default void aStaleObjectIsTheFailureOfItsCallerOnly() {
    List<String> told =
        alike(
            () -> {
              var users = IntStream.range(0, 6).mapToObj(i -> new User("user" + i)).toList();
              List<Future<?>> all = new ArrayList<>();
              all.add(
                  users()
                      .bulkCreate(users)
                      .compose(
                          created -> {
                            users.get(3).version = 7;
                            List<Future<?>> saves =
                                each(
                                    6,
                                    i -> {
                                      users.get(i).email = "new" + i;
                                      return users().save(users.get(i), u -> u.email);
                                    });
                            return Future.join(saves)
                                .transform(
                                    done -> {
                                      assertEquals(7, users.get(3).version);
                                      assertEquals(2, users.get(4).version);
                                      return saves.get(3).mapEmpty();
                                    });
                          }));
              return all;
            });

    assertTrue(told.get(0).contains(StaleObjectException.class.getName()), told.get(0));
    assertEquals("and so: success", told.get(1));
  }

  @Test
  default void rowsThatAreGoneAreToldEachToItsCaller() {
    alike(
        () -> {
          var cells = IntStream.range(0, 9).mapToObj(i -> new Cell(i, 0, "", true)).toList();
          List<Future<?>> parts = new ArrayList<>();
          Future<?> all =
              cells()
                  .bulkCreate(cells)
                  .compose(created -> cells().filter(c -> c.a.in(2, 5)).delete())
                  .compose(
                      gone -> {
                        for (Cell cell : cells) {
                          cell.n = cell.a + 1;
                        }
                        List<Future<?>> saves = each(9, i -> cells().save(cells.get(i)));
                        List<Future<?>> deletes = each(8, i -> cells().delete(cells.get(i)));
                        parts.addAll(saves);
                        parts.addAll(deletes);
                        return Future.join(new ArrayList<>(parts)).otherwiseEmpty();
                      })
                  .map(
                      done -> {
                        List<Object> told = new ArrayList<>();
                        parts.forEach(
                            part ->
                                told.add(
                                    part.succeeded()
                                        ? part.result() instanceof Boolean there ? there : "saved"
                                        : part.cause().getClass().getSimpleName()));
                        assertEquals("DoesNotExistException", told.get(2));
                        assertEquals("saved", told.get(3));
                        assertEquals(false, told.get(9 + 5));
                        assertEquals(true, told.get(9 + 6));
                        return told;
                      });
          return List.of(all);
        });
  }

  @Test
  default void valuesThatAreFreeOnlyAfterwardsCollideAsEver() {
    List<String> told =
        alike(
            () -> {
              var counters = IntStream.range(0, 6).mapToObj(i -> new Counter("n" + i)).toList();
              return List.of(
                  counters()
                      .bulkCreate(counters)
                      .compose(
                          created ->
                              Future.all(
                                  each(
                                      6,
                                      i -> {
                                        counters.get(i).name = "n" + (i + 1);
                                        return counters().save(counters.get(i));
                                      }))));
            });

    assertTrue(told.get(0).contains(UniqueViolationException.class.getName()), told.get(0));
  }

  @Test
  default void aFailureNamesTheStatementThatWouldHaveBeenSentByItself() {
    users().create(new User("taken")).await();

    OrmException failure =
        Failures.of(
            UniqueViolationException.class,
            orm()
                .transaction(
                    tx ->
                        Future.all(
                            each(5, i -> users().create(new User(i == 3 ? "taken" : "u" + i))))));
    OrmException alone =
        Failures.of(UniqueViolationException.class, users().create(new User("taken")));

    assertEquals(alone.getMessage(), failure.getMessage());
  }

  @Test
  default void methodsOfTheModelAreCalledForEachObject() {
    var articles = new ArticleManager(orm());
    var list = IntStream.range(0, 5).mapToObj(i -> new Article()).toList();

    orm()
        .transaction(
            tx ->
                Future.all(
                    each(
                        5,
                        i -> {
                          list.get(i).title = " title " + i;
                          return articles.create(list.get(i));
                        })))
        .await();

    for (int i = 0; i < 5; i++) {
      Article article = list.get(i);
      assertEquals(
          List.of("beforeCreate", "base", "beforeSave", "trimmed", "afterSave " + article.id),
          article.heard);
      assertEquals("title " + i, articles.get(article.id).await().title);
    }
  }
}
