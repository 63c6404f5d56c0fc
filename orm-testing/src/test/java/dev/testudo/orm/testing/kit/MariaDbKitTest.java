package dev.testudo.orm.testing.kit;

import dev.testudo.orm.testing.server.Engine;

@OrmTest(value = "dev.testudo.orm.testing.kit.model", engine = Engine.MARIADB)
final class MariaDbKitTest implements KitBehaviour {}
