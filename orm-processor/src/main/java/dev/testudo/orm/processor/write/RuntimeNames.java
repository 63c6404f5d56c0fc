package dev.testudo.orm.processor.write;

import com.palantir.javapoet.ClassName;

/** The types that generated code uses; the only place that knows where they live. */
final class RuntimeNames {
  private static final String ROOT = "dev.testudo.orm";

  static final ClassName GENERATED = ClassName.get(ROOT + ".annotation", "Generated");
  static final ClassName NULLABLE_FIELDS = ClassName.get(ROOT + ".annotation", "NullableFields");
  static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");

  static final ClassName TYPES = ClassName.get(ROOT + ".type", "Types");
  static final ClassName ROW = ClassName.get(ROOT + ".type", "Row");
  static final ClassName TYPE_REFERENCE =
      ClassName.get("com.fasterxml.jackson.core.type", "TypeReference");

  static final ClassName SOURCE = ClassName.get(ROOT + ".ast", "Source");

  static final ClassName TABLE = metamodel("Table");
  static final ClassName FIELD = metamodel("Field");
  static final ClassName LINK = metamodel("Link");
  static final ClassName TO_ONE = metamodel("ToOne");
  static final ClassName TO_MANY = metamodel("ToMany");
  static final ClassName MANY_PATH = metamodel("ManyPath");
  static final ClassName ON_DELETE = ClassName.get(ROOT + ".annotation", "OnDelete");
  static final ClassName ON_UPDATE = ClassName.get(ROOT + ".annotation", "OnUpdate");
  static final ClassName INDEX = metamodel("Index");
  static final ClassName KEY_KIND = metamodel("KeyKind");
  static final ClassName ROLE = metamodel("Role");
  static final ClassName WRITING = metamodel("Writing");
  static final ClassName MOMENT = metamodel("Moment");
  static final ClassName MODEL_TYPE = metamodel("ModelType");
  static final ClassName MODEL_PACKAGE = metamodel("ModelPackage");
  static final ClassName ONE_PATH = metamodel("OnePath");
  static final ClassName CONDITION = metamodel("Condition");
  static final ClassName ASSIGNMENT = metamodel("Assignment");
  static final ClassName BOOL_COLUMN = metamodel("BoolColumn");
  static final ClassName INT_COLUMN = metamodel("IntColumn");
  static final ClassName LONG_COLUMN = metamodel("LongColumn");
  static final ClassName TEXT_COLUMN = metamodel("TextColumn");
  static final ClassName NUMBER_COLUMN = metamodel("NumberColumn");
  static final ClassName TIME_COLUMN = metamodel("TimeColumn");
  static final ClassName SCALAR_COLUMN = metamodel("ScalarColumn");
  static final ClassName SEALED_COLUMN = metamodel("SealedColumn");
  static final ClassName SOUGHT_COLUMN = metamodel("SoughtColumn");
  static final ClassName JSON_COLUMN = metamodel("JsonColumn");
  static final ClassName ARRAY_COLUMN = metamodel("ArrayColumn");

  static final ClassName MANAGER = ClassName.get(ROOT + ".manager", "Manager");
  static final ClassName RELATED = ClassName.get(ROOT + ".manager", "Related");
  static final ClassName CREATED = ClassName.get(ROOT + ".manager", "Created");
  static final ClassName SCOPE = ClassName.get(ROOT + ".tx", "Scope");
  static final ClassName FUTURE = ClassName.get("io.vertx.core", "Future");

  static final ClassName JSON_OBJECT = ClassName.get("io.vertx.core.json", "JsonObject");
  static final ClassName ONE = ClassName.get(ROOT + ".relation", "One");
  static final ClassName GIVEN = dynamic("Given");
  static final ClassName INPUT_VIEW = dynamic("InputView");
  static final ClassName OUTPUT_VIEW = dynamic("OutputView");
  static final ClassName VIEW_INPUT = dynamic("ViewInput");
  static final ClassName VIEW_OUTPUT = dynamic("ViewOutput");
  static final ClassName VIEW_OBJECT = dynamic("ViewObject");
  static final ClassName VIEW_MEMBER = dynamic("ViewMember");
  static final ClassName VIEW_PARTS = dynamic("ViewParts");

  private RuntimeNames() {}

  private static ClassName dynamic(String name) {
    return ClassName.get(ROOT + ".dynamic", name);
  }

  private static ClassName metamodel(String name) {
    return ClassName.get(ROOT + ".metamodel", name);
  }
}
