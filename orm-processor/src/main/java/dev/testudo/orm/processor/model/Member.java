package dev.testudo.orm.processor.model;

import dev.testudo.orm.processor.diagnostic.Place;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** A field of a model, or a component of an embedded record. */
public sealed interface Member {

  /** Where it is declared. */
  Place place();

  /** Its Java name. */
  String name();

  /** Its Java type. */
  TypeMirror type();

  /** Whether null is a value of it. */
  boolean nullable();

  /** How generated code reaches it. */
  Access access();

  /**
   * A field in one column.
   *
   * @param path its Java name, after those of the embedded records around it: {@code address.city}
   * @param column the column's name
   * @param stored how it is stored
   * @param facts what {@code @Column} says
   * @param columnMirror the annotation that says it
   * @param id whether it belongs to the key
   * @param role what Testudo writes into it
   * @param foreign whether it is a column of a relation
   */
  record Single(
      Place place,
      String name,
      String path,
      TypeMirror type,
      boolean nullable,
      Access access,
      String column,
      Stored stored,
      ColumnFacts facts,
      @Nullable AnnotationMirror columnMirror,
      boolean id,
      RoleKind role,
      boolean foreign)
      implements Member {

    /** Whether the Java type is a primitive. */
    public boolean isPrimitive() {
      return type.getKind().isPrimitive();
    }

    /** The place of the {@code @Column}, or the field's. */
    public Place columnPlace() {
      return place.at(columnMirror);
    }
  }

  /** A record whose components are columns. */
  record Group(
      Place place,
      String name,
      TypeMirror type,
      boolean nullable,
      Access access,
      TypeElement record,
      List<Member> members)
      implements Member {}

  /**
   * A relation to another model.
   *
   * @param target the other model
   * @param kind how the two are related
   */
  record Link(
      Place place,
      String name,
      TypeMirror type,
      boolean nullable,
      Access access,
      Target target,
      LinkKind kind)
      implements Member {

    /** Its columns; none unless it is a foreign key. */
    public List<Single> columns() {
      return kind instanceof LinkKind.Foreign foreign ? foreign.columns() : List.of();
    }

    /** Its constant in the facts of its model: {@code TO_AUTHOR}. */
    public String constant() {
      return constant(name);
    }

    /** The constant of a relation in the facts of its model. */
    public static String constant(String relation) {
      return "TO_" + SnakeCase.of(relation).toUpperCase(Locale.ROOT);
    }
  }
}
