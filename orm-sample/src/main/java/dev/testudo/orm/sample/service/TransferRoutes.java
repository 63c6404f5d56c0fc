package dev.testudo.orm.sample.service;

import dev.testudo.orm.Orm;
import dev.testudo.orm.error.DoesNotExistException;
import dev.testudo.orm.error.Report;
import dev.testudo.orm.error.ValidationException;
import dev.testudo.orm.sample.blog.UserManager;
import dev.testudo.orm.web.Call;
import dev.testudo.orm.web.Operation;
import dev.testudo.orm.web.OrmWeb;
import dev.testudo.orm.web.ProblemException;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Moves money between users. */
final class TransferRoutes {
  static final JsonObject SCHEMA =
      new JsonObject()
          .put("type", "object")
          .put(
              "properties",
              new JsonObject()
                  .put("from", new JsonObject().put("type", "integer").put("format", "int64"))
                  .put("to", new JsonObject().put("type", "integer").put("format", "int64"))
                  .put("amount", new JsonObject().put("type", "number").put("exclusiveMinimum", 0)))
          .put("required", new JsonArray().add("from").add("to").add("amount"))
          .put("additionalProperties", false);

  private final UserManager users;

  TransferRoutes(Orm orm) {
    users = new UserManager(orm);
  }

  /** What a request may say about a transfer. */
  record TransferIn(long from, long to, @Nullable BigDecimal amount) {
    BigDecimal checked() {
      if (amount == null || amount.signum() <= 0 || amount.scale() > 2) {
        throw new ValidationException(
            "The transfer is not possible.",
            Map.of("amount", List.of("is not an amount of money above 0")));
      }
      if (from == to) {
        throw new ValidationException(
            "The transfer is not possible.", Map.of("to", List.of("is who gives it")));
      }
      return amount;
    }
  }

  void add(OrmWeb web) {
    web.add(
        Operation.post("/transfers")
            .summary("Moves money from one user to another")
            .takes(SCHEMA)
            .gives(200, Message.SCHEMA)
            .fails(400, "Insufficient funds")
            .fails(404, "User not found"),
        this::transfer);
  }

  // Both in the order of their keys, so that no two requests wait for each other.
  private Future<Message> transfer(Call call) {
    TransferIn in = call.body(TransferIn.class);
    BigDecimal amount = in.checked();
    return (in.from() < in.to()
            ? take(in.from(), amount).compose(taken -> give(in.to(), amount))
            : give(in.to(), amount).compose(given -> take(in.from(), amount)))
        .map(done -> new Message("Transfer successful"));
  }

  private Future<Void> take(long id, BigDecimal amount) {
    return users
        .filter(u -> u.id.eq(id).and(u.balance.ge(amount)))
        .update(u -> u.balance.set(u.balance.minus(amount)))
        .compose(
            rows ->
                rows == 1
                    ? Future.succeededFuture()
                    : Future.failedFuture(ProblemException.of(400, "Insufficient funds")));
  }

  private Future<Void> give(long id, BigDecimal amount) {
    return users
        .filter(u -> u.id.eq(id))
        .update(u -> u.balance.set(u.balance.plus(amount)))
        .compose(
            rows ->
                rows == 1
                    ? Future.succeededFuture()
                    : Future.failedFuture(
                        new DoesNotExistException(
                            "User", Report.of("The receiver of a transfer does not exist."))));
  }
}
