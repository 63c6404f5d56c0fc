package dev.testudo.orm.processor.read;

import dev.testudo.orm.processor.diagnostic.Place;
import dev.testudo.orm.processor.model.Member;
import dev.testudo.orm.processor.model.View;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** Reads the views of a model, and as much of those that are nested as they need. */
final class ViewReader {
  private final TypeElement type;
  private final List<Member> members;

  private ViewReader(TypeElement type, List<Member> members) {
    this.type = type;
    this.members = members;
  }

  static List<View> read(TypeElement type, List<Member> members) {
    var reader = new ViewReader(type, members);
    return Mirrors.all(type, "View").stream().map(reader::view).toList();
  }

  private View view(AnnotationMirror mirror) {
    String name = Mirrors.textOrEmpty(mirror, "name");
    boolean input = isInput(mirror);
    List<View.Nest> nested = new ArrayList<>();
    for (AnnotationMirror each : nested(mirror)) {
      String field = Mirrors.textOrEmpty(each, "field");
      String view = Mirrors.textOrEmpty(each, "view");
      TypeElement target = target(field);
      nested.add(
          new View.Nest(
              field,
              view,
              target == null ? List.of() : names(target, input),
              cycle(target, view, name)));
    }
    return new View(
        Place.of(type).at(mirror),
        name,
        input,
        Boolean.TRUE.equals(Mirrors.truth(mirror, "snakeCase")),
        Mirrors.texts(mirror, "include"),
        Mirrors.texts(mirror, "exclude"),
        Mirrors.texts(mirror, "readOnly"),
        Mirrors.texts(mirror, "optional"),
        List.copyOf(nested));
  }

  private static boolean isInput(AnnotationMirror mirror) {
    return Boolean.TRUE.equals(Mirrors.truth(mirror, "input"));
  }

  private static List<AnnotationMirror> nested(AnnotationMirror mirror) {
    List<AnnotationMirror> all = new ArrayList<>();
    Object value = Mirrors.value(mirror, "nested");
    if (value instanceof List<?> list) {
      for (Object each : list) {
        if (each instanceof AnnotationValue v && v.getValue() instanceof AnnotationMirror m) {
          all.add(m);
        }
      }
    }
    return all;
  }

  private @Nullable TypeElement target(String field) {
    for (Member member : members) {
      if (member instanceof Member.Link link && link.name().equals(field)) {
        return link.target().element();
      }
    }
    return null;
  }

  private static List<String> names(TypeElement model, boolean input) {
    return Mirrors.all(model, "View").stream()
        .filter(view -> isInput(view) == input)
        .map(view -> Mirrors.textOrEmpty(view, "name"))
        .toList();
  }

  /** The way from a nested view back to the one that it is nested in; empty if there is none. */
  private List<String> cycle(@Nullable TypeElement model, String view, String start) {
    List<String> way = new ArrayList<>(List.of(start));
    return model != null && leadsBack(model, view, start, way, new ArrayList<>())
        ? List.copyOf(way)
        : List.of();
  }

  private boolean leadsBack(
      TypeElement model, String view, String start, List<String> way, List<String> seen) {
    way.add(view);
    if (model.equals(type) && view.equals(start)) {
      return true;
    }
    if (!seen.contains(model + " " + view)) {
      seen.add(model + " " + view);
      for (AnnotationMirror mirror : Mirrors.all(model, "View")) {
        if (Mirrors.textOrEmpty(mirror, "name").equals(view)) {
          for (AnnotationMirror each : nested(mirror)) {
            TypeElement next = related(model, Mirrors.textOrEmpty(each, "field"));
            String name = Mirrors.textOrEmpty(each, "view");
            if (next != null && leadsBack(next, name, start, way, seen)) {
              return true;
            }
          }
        }
      }
    }
    way.remove(way.size() - 1);
    return false;
  }

  private static @Nullable TypeElement related(TypeElement model, String field) {
    for (VariableElement each : TargetReader.fields(model)) {
      if (each.getSimpleName().contentEquals(field)) {
        return RelationReader.model(each.asType());
      }
    }
    return null;
  }
}
