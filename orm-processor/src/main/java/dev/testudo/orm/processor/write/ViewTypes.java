package dev.testudo.orm.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.testudo.orm.processor.model.Member;
import dev.testudo.orm.processor.model.ViewField;
import java.util.List;

/** The Java types of a view's members. */
final class ViewTypes {
  private ViewTypes() {}

  /** The type of a record's component. */
  static TypeName component(ViewField field) {
    if (field.optional()) {
      return ParameterizedTypeName.get(RuntimeNames.GIVEN, value(field));
    }
    TypeName type = plain(field);
    return field.nullable() ? GeneratedFile.nullable(type) : type;
  }

  /** The type of a value, boxed. */
  static TypeName value(ViewField field) {
    return plain(field).box();
  }

  private static TypeName plain(ViewField field) {
    if (field.member() instanceof Member.Link link) {
      if (field.nest() == null) {
        return LinkCode.key(link);
      }
      TypeName one = nested(link, field);
      return field.isMany() ? ParameterizedTypeName.get(ClassName.get(List.class), one) : one;
    }
    return TypeName.get(field.member().type());
  }

  /** The record of a nested view. */
  static ClassName nested(Member.Link link, ViewField field) {
    if (field.nest() == null) {
      throw new IllegalStateException(field.name() + " is not nested");
    }
    return ClassName.get(link.target().packageName(), field.nest().view());
  }

  /** How a member's value is taken from what was read. */
  static CodeBlock taken(ViewField field, String constant) {
    String how = field.optional() ? "given" : field.nullable() ? "orNull" : "get";
    return CodeBlock.of("in.$L($L)", how, constant);
  }
}
