package com.example.club;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.testudo.orm.Orm;
import dev.testudo.orm.OrmConfig;
import dev.testudo.orm.dynamic.ModelForm;
import dev.testudo.orm.error.ValidationException;
import dev.testudo.orm.manager.BulkOptions;
import dev.testudo.orm.manager.Snapshot;
import dev.testudo.orm.metamodel.Moment;
import dev.testudo.orm.testing.server.TestServers;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs the code of docs/writing.md and docs/tenants.md. */
class WritingMoreTest {
  private Orm orm;
  private MemberManager members;

  @BeforeEach
  void open() {
    String url = TestServers.h2().newDatabase("club");
    OrmConfig config =
        OrmConfig.builder()
            .connection("default", url)
            .app("club", a -> a.models("com.example.club"))
            .build();
    orm = Orm.init(config.actor(() -> "system")).await();
    orm.generateSchemas().await();
    members = new MemberManager(orm);
  }

  @AfterEach
  void close() {
    orm.close().await();
  }

  private Member member(String name) {
    return members.create(new Member(name, name + "@example.com")).await();
  }

  private InvoiceManager invoices() {
    return new InvoiceManager(orm.tenant("north"));
  }

  @Test
  void changedRowsComeBack() {
    member("ada");

    List<Member> changed =
        members.filter(m -> m.visits.lt(10)).updateReturning(m -> m.visits.set(10)).await();
    List<Member> gone = members.filter(m -> m.visits.ge(10)).deleteReturning().await();

    assertEquals(10, changed.get(0).visits);
    assertEquals(1, gone.size());
  }

  @Test
  void onlyChangesAreSaved() {
    Member ada = member("ada");

    Snapshot<Member> before = members.snapshot(ada);
    ada.email = "new@example.com";
    members.save(ada, before).await();

    assertEquals("new@example.com", members.get(ada.id).await().email);
  }

  @Test
  void anExpressionIsSaved() {
    Member ada = member("ada");

    members.save(ada, m -> m.email, m -> m.visits.set(m.visits.plus(1))).await();

    assertEquals(1, ada.visits);
  }

  @Test
  void aListenerHearsOfMembers() {
    List<String> log = new ArrayList<>();

    Runnable end = orm.listen(Member.class, Moment.AFTER_SAVE, m -> log.add(m.username));

    member("ada");
    end.run();
    assertEquals(List.of("ada"), log);
  }

  @Test
  void bulkOperationsTellHowFarTheyAre() {
    List<Member> list = List.of(new Member("ada", "a@x"), new Member("bob", "b@x"));
    List<Long> done = new ArrayList<>();

    members.bulkCreate(list, o -> o.callHooks().onProgress(done::add)).await();
    members.bulkUpdate(list, BulkOptions.usual().callHooks(), m -> m.email).await();

    assertEquals(List.of(2L), done);
  }

  @Test
  void rowsAreMadeOfRows() {
    member("ada");
    var regulars = new RegularManager(orm);

    regulars
        .createFrom(
            members.filter(m -> m.visits.lt(10)),
            (r, m) -> List.of(r.username.set(m.username), r.visits.set(m.visits)))
        .await();

    assertEquals(1, regulars.count().await());
  }

  @Test
  void theDatabaseComputes() {
    var invoice = invoices().create(new Invoice("17", 5, 3)).await();

    assertEquals(15, invoice.total);
    assertEquals("system", invoice.createdBy);
    new InvoiceManager(orm.tenant("north").actor("ada")).save(invoice).await();
    assertEquals("ada", invoice.updatedBy);
  }

  @Test
  void inputFillsWhatItMay() {
    JsonObject input = new JsonObject().put("email", "ada@example.com").put("version", 99);

    ModelForm<Member, MemberPath> form = members.form(m -> m.username, m -> m.email);
    assertThrows(ValidationException.class, () -> form.fill(new Member(), input));

    input.remove("version");
    assertEquals("ada@example.com", form.fill(new Member(), input).email);
  }

  @Test
  void eachClubSeesItsOwnInvoices() {
    InvoiceManager north = new InvoiceManager(orm.tenant("north"));
    InvoiceManager south = new InvoiceManager(orm.tenant("south"));
    Invoice invoice = north.create(new Invoice("17", 5, 3)).await();

    assertEquals("north", invoice.club);
    assertEquals(0, south.count().await());
    assertEquals(0, south.all().delete().await());
    assertEquals(
        "17", north.raw("SELECT * FROM invoice WHERE club = #{tenant}").get().await().number);
  }

  @Test
  void aDeletedInvoiceIsKept() {
    InvoiceManager invoices = invoices();
    Invoice invoice = invoices.create(new Invoice("17", 5, 3)).await();

    invoices.delete(invoice).await();

    assertNotNull(invoice.deletedAt);
    assertEquals(0, invoices.count().await());
    List<Invoice> all = invoices.withDeleted().list().await();
    assertEquals(1, all.size());
    invoices
        .withDeleted()
        .filter(i -> i.number.eq("17"))
        .update(i -> i.deletedAt.setNull())
        .await();
    assertEquals(1, invoices.count().await());
    invoices.delete(invoices.all().get().await()).await();
    invoices.withDeleted().filter(i -> i.deletedAt.isNotNull()).erase().await();
    assertEquals(0, invoices.withDeleted().count().await());
  }

  @Test
  void keysAreGivenInJava() {
    OrmConfig config =
        OrmConfig.builder()
            .connection("default", "h2:mem:keys")
            .app("club", a -> a.models("com.example.club"))
            .build();
    String key = "32 random characters or more of some vault";

    OrmConfig keyed = config.encryptionKeys(key);

    assertEquals(-1, keyed.toString().indexOf("vault"));
  }

  @Test
  void eachClubMayHaveASchema() {
    orm.generateSchemas("club_north").await();
    MemberManager north = new MemberManager(orm.schema("club_north"));
    north.create(new Member("ada", "ada@example.com")).await();

    assertEquals(1, north.count().await());
    assertEquals(0, members.count().await());
  }
}
