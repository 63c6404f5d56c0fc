package dev.testudo.orm.processor.read;

import dev.testudo.orm.processor.diagnostic.Findings;
import dev.testudo.orm.processor.model.Access;
import dev.testudo.orm.processor.model.Member;
import dev.testudo.orm.processor.model.Stored;
import dev.testudo.orm.processor.model.Target;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Reads of a model what relations to it need. What is wrong with it is reported elsewhere. */
final class TargetReader {
  /** Keys that are foreign keys themselves, which an error could make a circle of. */
  private static final int DEEPEST = 8;

  private final Compiler compiler;
  private final String fromPackage;
  private final int depth;

  TargetReader(Compiler compiler, VariableElement relation, int depth) {
    this.compiler = compiler;
    this.fromPackage = compiler.packageOf(relation);
    this.depth = depth;
  }

  /** The model, whose key is referred to; null if it has none that can be read. */
  @Nullable Target read(TypeElement model) {
    List<Member.Single> key = new ArrayList<>();
    for (VariableElement field : fields(model)) {
      if (Mirrors.has(field, "Id")) {
        key.addAll(columns(model, field));
      }
    }
    return key.isEmpty() || key.stream().anyMatch(each -> each.stored() instanceof Stored.Unknown)
        ? null
        : target(model, key.size() == 1 ? key.get(0).type() : null, key);
  }

  /** The model, of which one field is referred to. */
  Target read(TypeElement model, VariableElement field) {
    List<Member.Single> columns = columns(model, field);
    return target(model, columns.get(0).type(), columns);
  }

  private Target target(TypeElement model, @Nullable TypeMirror key, List<Member.Single> fields) {
    return new Target(
        model,
        compiler.packageOf(model),
        TableName.of(model),
        key,
        List.copyOf(fields),
        isFilled(model));
  }

  /** As of a model itself, but seen from the package of the relation. */
  private boolean isFilled(TypeElement model) {
    var access = new AccessReader(compiler, new Findings(), model, fromPackage);
    return ElementFilter.constructorsIn(model.getEnclosedElements()).stream()
            .filter(each -> each.getParameters().isEmpty())
            .anyMatch(
                each -> compiler.isVisible(each, fromPackage) && !compiler.throwsChecked(each))
        && model.getKind() != ElementKind.RECORD
        && fields(model).stream().allMatch(field -> access.read(field).write() != null);
  }

  private List<Member.Single> columns(TypeElement model, VariableElement field) {
    if (depth >= DEEPEST) {
      return List.of();
    }
    var reader = new MemberReader(compiler, new Findings(), compiler.packageOf(model), depth + 1);
    Member member = reader.read(field, new Access(null, null), false);
    if (member instanceof Member.Link link) {
      return link.columns();
    }
    return member instanceof Member.Single single ? List.of(boxed(single)) : List.of();
  }

  /** A column that refers to it may be NULL, and its values are those of a type parameter. */
  private Member.Single boxed(Member.Single it) {
    return new Member.Single(
        it.place(),
        it.name(),
        it.path(),
        boxed(it.type()),
        it.nullable(),
        it.access(),
        it.column(),
        it.stored(),
        it.facts(),
        it.columnMirror(),
        it.id(),
        it.role(),
        it.foreign());
  }

  /** The stored fields of a model and its mapped bases, theirs first. */
  static List<VariableElement> fields(TypeElement model) {
    List<VariableElement> fields = new ArrayList<>(StoredFields.of(model));
    TypeMirror parent = model.getSuperclass();
    while (parent instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element) {
      if (Mirrors.has(element, "MappedBase")) {
        fields.addAll(0, StoredFields.of(element));
      }
      parent = element.getSuperclass();
    }
    return fields;
  }

  private TypeMirror boxed(TypeMirror type) {
    return type instanceof PrimitiveType primitive
        ? compiler.types().boxedClass(primitive).asType()
        : type;
  }
}
