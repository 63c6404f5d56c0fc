package dev.testudo.orm.processor.validate;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What relations cannot be called, because paths or managers have methods of these names. */
final class ReservedNames {
  private static final Set<String> OBJECT =
      Set.of(
          "clone",
          "equals",
          "finalize",
          "getClass",
          "hashCode",
          "notify",
          "notifyAll",
          "toString",
          "wait");

  private static final Set<String> PATH =
      Set.of(
          "describe",
          "eq",
          "fields",
          "in",
          "isNotNull",
          "isNull",
          "model",
          "ne",
          "nested",
          "notIn",
          "read",
          "set",
          "setNull",
          "source",
          "terms",
          "then",
          "way");

  private static final Set<String> MANAGER =
      Set.of(
          "aggregate",
          "all",
          "base",
          "bulkCreate",
          "bulkDelete",
          "bulkSave",
          "bulkUpdate",
          "bulkUpsert",
          "bulkUpsertAndTell",
          "count",
          "create",
          "createFrom",
          "createGraph",
          "createNew",
          "delete",
          "distinct",
          "dynamic",
          "exclude",
          "exists",
          "fetchRelated",
          "filter",
          "filterIf",
          "first",
          "forUpdate",
          "form",
          "get",
          "getOrCreate",
          "getOrNone",
          "inBulk",
          "last",
          "limit",
          "list",
          "offset",
          "only",
          "orderBy",
          "page",
          "prefetchRelated",
          "raw",
          "refresh",
          "save",
          "select",
          "selectRelated",
          "snapshot",
          "update",
          "updateOrCreate",
          "updateOrCreateCopy",
          "updateOrCreateInPlace",
          "upsert",
          "upsertAndTell",
          "values",
          "withDeleted");

  private ReservedNames() {}

  /** Whether every object has a method of this name, or no record may have one. */
  static boolean isOfObjects(String name) {
    return OBJECT.contains(name);
  }

  /** Whose method it is; null if the name is free. */
  static @Nullable String taker(String name) {
    if (OBJECT.contains(name)) {
      return "the methods of every object";
    } else if (PATH.contains(name)) {
      return "the methods of paths";
    }
    return MANAGER.contains(name) ? "the methods of managers" : null;
  }
}
