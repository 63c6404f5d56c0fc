package dev.testudo.orm.testing.kit;

import dev.testudo.orm.testing.server.Engine;

@OrmTest(value = "dev.testudo.orm.testing.kit.model", engine = Engine.POSTGRES)
final class PostgresKitTest implements KitBehaviour {}
