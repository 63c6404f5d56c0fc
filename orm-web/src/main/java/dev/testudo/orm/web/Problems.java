package dev.testudo.orm.web;

import dev.testudo.orm.error.CheckViolationException;
import dev.testudo.orm.error.ConnectionException;
import dev.testudo.orm.error.DataException;
import dev.testudo.orm.error.DoesNotExistException;
import dev.testudo.orm.error.ForeignKeyViolationException;
import dev.testudo.orm.error.IntegrityException;
import dev.testudo.orm.error.InvalidCursorException;
import dev.testudo.orm.error.NotNullViolationException;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.PoolTimeoutException;
import dev.testudo.orm.error.QueryTimeoutException;
import dev.testudo.orm.error.StaleObjectException;
import dev.testudo.orm.error.TransactionTimeoutException;
import dev.testudo.orm.error.UniqueViolationException;
import dev.testudo.orm.error.ValidationException;
import io.vertx.ext.web.handler.HttpException;
import java.util.List;
import java.util.Map;

/** What a client is told of a failure: never SQL, names of tables, or what a driver said. */
final class Problems {
  private static final String WRONG = "The request has values that cannot be accepted.";

  private Problems() {}

  /**
   * The problem of a failure. One of status 500 and above is the server's, to be logged.
   *
   * @param status what the failure would be answered with if it were none that is known
   */
  static Problem of(Throwable failure, int status) {
    if (failure instanceof ProblemException known) {
      return known.problem();
    } else if (failure instanceof HttpException http) {
      return blank(http.getStatusCode());
    } else if (failure instanceof OrmException known) {
      return of(known);
    }
    return blank(status >= 400 ? status : 500);
  }

  /** A problem of which a client is told nothing but its status. */
  static Problem blank(int status) {
    return new Problem("about:blank", Titles.of(status), status, null, null, Map.of());
  }

  private static Problem of(OrmException failure) {
    if (failure instanceof DoesNotExistException missing) {
      return Problem.of(404, notFound(missing));
    } else if (failure instanceof ValidationException wrong) {
      return Problem.of(422, WRONG, wrong.problems());
    } else if (failure instanceof InvalidCursorException) {
      return Problem.of(422, WRONG, Map.of("cursor", List.of("is not one that was given out")));
    } else if (failure instanceof StaleObjectException) {
      return Problem.of(409, "It was changed or deleted since it was read.");
    } else if (failure instanceof IntegrityException refused) {
      return of(refused);
    } else if (failure instanceof DataException) {
      return Problem.of(422, WRONG);
    } else if (isOverloaded(failure)) {
      return blank(503);
    }
    return failure.isRetryable() ? blank(503) : blank(500);
  }

  private static String notFound(DoesNotExistException missing) {
    String model = missing.model();
    return model == null ? "Not found" : model + " not found";
  }

  private static Problem of(IntegrityException refused) {
    if (refused instanceof UniqueViolationException) {
      return Problem.of(409, "There is one already.", refused.problems());
    } else if (refused instanceof ForeignKeyViolationException) {
      return Problem.of(
          409, "It refers to something that is not there, or is referred to.", refused.problems());
    } else if (refused instanceof NotNullViolationException
        || refused instanceof CheckViolationException) {
      return Problem.of(422, WRONG, refused.problems());
    }
    return Problem.of(409, "The database refused it.", refused.problems());
  }

  private static boolean isOverloaded(OrmException failure) {
    return failure instanceof PoolTimeoutException
        || failure instanceof ConnectionException
        || failure instanceof QueryTimeoutException
        || failure instanceof TransactionTimeoutException;
  }
}
