package dev.testudo.orm.processor.read;

import dev.testudo.orm.processor.model.Member;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/** Which warnings code that uses a model would cause, only because the model itself does. */
final class Lints {
  private final Compiler compiler;
  private final Set<String> names = new TreeSet<>();

  private Lints(Compiler compiler) {
    this.compiler = compiler;
  }

  static Set<String> of(Compiler compiler, TypeElement model, List<Member> members) {
    var lints = new Lints(compiler);
    for (Element e = model; e instanceof TypeElement; e = e.getEnclosingElement()) {
      lints.element(e);
    }
    model.getEnclosedElements().forEach(lints::element);
    lints.members(members);
    return lints.names;
  }

  private void members(List<Member> members) {
    for (Member member : members) {
      element(member.place().element());
      type(member.type());
      if (member instanceof Member.Group group) {
        members(group.members());
      }
    }
  }

  private void element(Element element) {
    if (compiler.elements().isDeprecated(element)) {
      names.add("deprecation");
      names.add("removal");
    }
  }

  private void type(@Nullable TypeMirror type) {
    if (type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement e) {
      element(e);
      if (declared.getTypeArguments().isEmpty() && !e.getTypeParameters().isEmpty()) {
        names.add("rawtypes");
      }
      declared.getTypeArguments().forEach(this::type);
    } else if (type instanceof ArrayType array) {
      type(array.getComponentType());
    } else if (type instanceof WildcardType wildcard) {
      type(wildcard.getExtendsBound());
      type(wildcard.getSuperBound());
    }
  }
}
