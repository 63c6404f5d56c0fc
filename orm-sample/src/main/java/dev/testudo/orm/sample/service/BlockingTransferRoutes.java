package dev.testudo.orm.sample.service;

import dev.testudo.orm.Orm;
import dev.testudo.orm.error.DoesNotExistException;
import dev.testudo.orm.error.Report;
import dev.testudo.orm.sample.blog.UserManager;
import dev.testudo.orm.sample.service.TransferRoutes.TransferIn;
import dev.testudo.orm.web.Call;
import dev.testudo.orm.web.Operation;
import dev.testudo.orm.web.OrmWeb;
import dev.testudo.orm.web.ProblemException;
import java.math.BigDecimal;

/** The same as {@link TransferRoutes}, one statement after the other on a virtual thread. */
final class BlockingTransferRoutes {
  private final UserManager users;

  BlockingTransferRoutes(Orm orm) {
    users = new UserManager(orm);
  }

  void add(OrmWeb web) {
    web.addBlocking(
        Operation.post("/blocking/transfers")
            .summary("Moves money from one user to another, written with await()")
            .takes(TransferRoutes.SCHEMA)
            .gives(200, Message.SCHEMA)
            .fails(400, "Insufficient funds")
            .fails(404, "User not found"),
        this::transfer);
  }

  // Both in the order of their keys, so that no two requests wait for each other.
  private Message transfer(Call call) {
    TransferIn in = call.body(TransferIn.class);
    BigDecimal amount = in.checked();
    if (in.from() < in.to()) {
      take(in.from(), amount);
      give(in.to(), amount);
    } else {
      give(in.to(), amount);
      take(in.from(), amount);
    }
    return new Message("Transfer successful");
  }

  private void take(long id, BigDecimal amount) {
    int rows =
        users
            .filter(u -> u.id.eq(id).and(u.balance.ge(amount)))
            .update(u -> u.balance.set(u.balance.minus(amount)))
            .await();
    if (rows == 0) {
      throw ProblemException.of(400, "Insufficient funds");
    }
  }

  private void give(long id, BigDecimal amount) {
    int rows =
        users.filter(u -> u.id.eq(id)).update(u -> u.balance.set(u.balance.plus(amount))).await();
    if (rows == 0) {
      throw new DoesNotExistException(
          "User", Report.of("The receiver of a transfer does not exist."));
    }
  }
}
