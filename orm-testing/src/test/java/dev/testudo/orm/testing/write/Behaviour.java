package dev.testudo.orm.testing.write;

import dev.testudo.orm.dialect.Capability;
import dev.testudo.orm.testing.write.model.DeedManager;
import dev.testudo.orm.testing.write.model.SaleManager;
import dev.testudo.orm.testing.write.model.SaleModel;
import dev.testudo.orm.testing.write.model.TallyManager;

/** What every group of tests works with: a shop whose tables are empty. */
interface Behaviour {
  Shop shop();

  default SaleManager sales() {
    return shop().sales;
  }

  default DeedManager deeds() {
    return shop().deeds;
  }

  default TallyManager tallies() {
    return shop().tallies;
  }

  default boolean can(Capability capability) {
    return shop().orm.route(SaleModel.MODEL).can(capability);
  }
}
