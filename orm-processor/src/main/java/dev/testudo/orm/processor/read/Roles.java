package dev.testudo.orm.processor.read;

import dev.testudo.orm.processor.model.RoleKind;
import java.util.List;

/** The annotations that give a field to Testudo to write. */
final class Roles {
  /** Their simple names. */
  static final List<String> ANNOTATIONS =
      List.of(
          "CreatedAt", "UpdatedAt", "Version", "CreatedBy", "UpdatedBy", "SoftDelete", "Tenant");

  private Roles() {}

  /** What the annotation of a simple name says. */
  static RoleKind named(String annotation) {
    return switch (annotation) {
      case "CreatedAt" -> RoleKind.CREATED_AT;
      case "UpdatedAt" -> RoleKind.UPDATED_AT;
      case "Version" -> RoleKind.VERSION;
      case "CreatedBy" -> RoleKind.CREATED_BY;
      case "UpdatedBy" -> RoleKind.UPDATED_BY;
      case "SoftDelete" -> RoleKind.DELETED_AT;
      case "Tenant" -> RoleKind.TENANT;
      default -> RoleKind.PLAIN;
    };
  }
}
