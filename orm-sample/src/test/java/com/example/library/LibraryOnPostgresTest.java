package com.example.library;

import dev.testudo.orm.testing.kit.OrmTest;
import dev.testudo.orm.testing.server.Engine;

/** The same on PostgreSQL. */
@OrmTest(value = "com.example.library", engine = Engine.POSTGRES)
class LibraryOnPostgresTest extends LibraryTest {}
