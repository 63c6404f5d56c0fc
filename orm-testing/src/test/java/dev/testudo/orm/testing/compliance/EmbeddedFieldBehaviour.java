package dev.testudo.orm.testing.compliance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.testudo.orm.error.ValidationException;
import dev.testudo.orm.testing.compliance.model.Address;
import dev.testudo.orm.testing.compliance.model.Address.Place;
import dev.testudo.orm.testing.compliance.model.Parcel;
import dev.testudo.orm.testing.compliance.model.ParcelManager;
import org.junit.jupiter.api.Test;

/** Records whose components have columns of their own. */
interface EmbeddedFieldBehaviour extends Behaviour {
  Address HOME = new Address("Main St", "Springfield", new Place(1.5, -2.25));
  Address BARE = new Address("", null, null);

  private ParcelManager parcels() {
    return new ParcelManager(orm());
  }

  private Parcel create(Address to, Address sender) {
    return parcels()
        .create(
            p -> {
              p.to = to;
              p.sender = sender;
            })
        .await();
  }

  @Test
  default void embeddedRecordsAreKept() {
    var parcel = create(HOME, BARE);

    var read = parcels().get(parcel.id).await();

    assertEquals(HOME, read.to);
    assertEquals(BARE, read.sender);
  }

  @Test
  default void anAbsentRecordIsNull() {
    var parcel = create(BARE, null);

    var read = parcels().get(parcel.id).await();

    assertEquals(BARE, read.to);
    assertNull(read.sender);
    assertEquals(1, parcels().filter(p -> p.sender.street.isNull()).count().await());
  }

  @Test
  default void saveReplacesTheWholeRecord() {
    var parcel = create(HOME, HOME);

    parcel.to = BARE;
    parcel.sender = null;
    parcels().save(parcel).await();

    var read = parcels().get(parcel.id).await();
    assertEquals(BARE, read.to);
    assertNull(read.sender);
  }

  @Test
  default void componentsAreColumnsOfConditionsAndOrders() {
    create(HOME, null);
    create(new Address("Side St", "Shelbyville", new Place(9, 9)), HOME);
    create(BARE, BARE);

    var far = parcels().filter(p -> p.to.place.latitude.gt(5.0)).get().await();
    assertEquals("Shelbyville", far.to.city());
    assertEquals(1, parcels().filter(p -> p.to.city.isNull()).count().await());
    assertEquals(2, parcels().exclude(p -> p.to.street.eq("Main St")).count().await());
    var sorted = parcels().orderBy(p -> p.to.street.desc()).list().await();
    assertEquals("Side St", sorted.get(0).to.street());
  }

  @Test
  default void aComponentCanBeSavedByItself() {
    var parcel = create(HOME, null);
    parcel.to = new Address("New St", "Elsewhere", null);

    parcels().save(parcel, p -> p.to.street).await();

    assertEquals(
        new Address("New St", "Springfield", HOME.place()), parcels().get(parcel.id).await().to);
  }

  @Test
  default void componentsObeyTheirLimits() {
    var tooLong =
        Failures.of(
            ValidationException.class,
            parcels().create(p -> p.to = new Address("x".repeat(81), null, null)));
    assertTrue(tooLong.getMessage().contains("to.street"), tooLong.getMessage());
    var missing = Failures.of(ValidationException.class, parcels().create(p -> p.to = null));
    assertTrue(missing.getMessage().contains("to.street"), missing.getMessage());

    assertEquals(0, parcels().count().await());
  }
}
