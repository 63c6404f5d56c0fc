package dev.testudo.orm.processor.read;

import dev.testudo.orm.processor.diagnostic.Code;
import dev.testudo.orm.processor.diagnostic.Findings;
import dev.testudo.orm.processor.diagnostic.Place;
import dev.testudo.orm.processor.model.ScalarKind;
import dev.testudo.orm.processor.model.Stored;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Decides how an enum is stored: by the names of its constants or by their codes. */
final class EnumReader {
  private static final Set<ScalarKind> CODES =
      Set.of(
          ScalarKind.STRING,
          ScalarKind.CHARACTER,
          ScalarKind.BYTE,
          ScalarKind.SHORT,
          ScalarKind.INTEGER,
          ScalarKind.LONG);

  private final Compiler compiler;
  private final Findings findings;
  private final String fromPackage;

  EnumReader(Compiler compiler, Findings findings, String fromPackage) {
    this.compiler = compiler;
    this.findings = findings;
    this.fromPackage = fromPackage;
  }

  Stored read(TypeElement type, Place use) {
    List<? extends Element> codes =
        type.getEnclosedElements().stream().filter(e -> Mirrors.has(e, "EnumCode")).toList();
    int longest =
        type.getEnclosedElements().stream()
            .filter(e -> e.getKind() == ElementKind.ENUM_CONSTANT)
            .mapToInt(e -> e.getSimpleName().length())
            .max()
            .orElse(0);
    if (!compiler.isReachable(type, fromPackage)) {
      return failed(Code.TYPE_HIDDEN, use, type.getSimpleName());
    } else if (longest == 0) {
      return failed(Code.ENUM_EMPTY, use, type.getSimpleName());
    } else if (codes.isEmpty()) {
      return new Stored.EnumName(type, longest);
    } else if (codes.size() > 1) {
      return failed(Code.ENUM_CODES, place(codes.get(1), use), type.getSimpleName());
    }
    return byCode(type, codes.get(0), use);
  }

  private Stored byCode(TypeElement type, Element code, Place use) {
    Place place = place(code, use);
    TypeMirror codeType = code.asType();
    String member = code.getSimpleName().toString();
    if (code instanceof ExecutableElement method) {
      if (!method.getParameters().isEmpty() || compiler.throwsChecked(method)) {
        return failed(Code.ENUM_CODE_MEMBER, place, type.getSimpleName(), member);
      }
      codeType = method.getReturnType();
      member += "()";
    }
    if (!compiler.isVisible(code, fromPackage) || code.getModifiers().contains(Modifier.STATIC)) {
      return failed(Code.ENUM_CODE_MEMBER, place, type.getSimpleName(), member);
    }
    @Nullable ScalarKind kind = TypeReader.scalar(codeType);
    if (kind == null || !CODES.contains(kind)) {
      return failed(Code.ENUM_CODE_TYPE, place, type.getSimpleName(), ShortNames.of(codeType));
    }
    return new Stored.EnumCode(type, member, kind);
  }

  /** On the enum if it is compiled now, else where it is used. */
  private Place place(Element member, Place use) {
    return member.getEnclosingElement() instanceof TypeElement t && compiler.fromSource().test(t)
        ? Place.of(member).at(Mirrors.find(member, "EnumCode"))
        : use;
  }

  private Stored failed(Code code, Place place, Object... arguments) {
    findings.add(code, place, arguments);
    return new Stored.Unknown();
  }
}
