package dev.testudo.orm.web;

import dev.testudo.orm.metamodel.Field;
import dev.testudo.orm.metamodel.Link;
import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.metamodel.ToMany;
import dev.testudo.orm.metamodel.ToOne;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Works out the members of a model's JSON object. */
final class Members {
  private Members() {}

  /** All of them: fields in the order of the source, then the relations that are loaded. */
  static <M> List<Member<M>> of(ModelType<M, ?, ?> model) {
    List<Member<M>> members = new ArrayList<>();
    Set<Field<?>> ofRelations = new HashSet<>();
    for (Link<M, ?> link : model.links()) {
      if (link instanceof ToOne<M, ?, ?> one && !one.isBackward()) {
        ofRelations.addAll(one.columns());
      }
    }
    members.addAll(
        fields(
            model,
            model.table().fields().stream()
                .filter(field -> !field.sensitive() && !ofRelations.contains(field))
                .toList(),
            0));
    for (Link<M, ?> link : model.links()) {
      if (link instanceof ToOne<M, ?, ?> one && !one.isBackward()) {
        members.add(new ForeignKeyMember<>(model, one));
      }
    }
    for (Link<M, ?> link : model.links()) {
      members.add(loaded(link));
    }
    return members;
  }

  /** Those of the key alone. */
  static <M> List<Member<M>> keysOf(ModelType<M, ?, ?> model) {
    return fields(model, List.copyOf(model.table().key()), 0);
  }

  private static <M> Member<M> loaded(Link<M, ?> link) {
    if (link instanceof ToOne<M, ?, ?> one) {
      return new LoadedOne<>(one);
    }
    return new LoadedMany<>((ToMany<M, ?, ?>) link);
  }

  /** Fields of one embedded record stand side by side and become an object of their own. */
  private static <M> List<Member<M>> fields(
      ModelType<M, ?, ?> model, List<? extends Field<?>> fields, int from) {
    List<Member<M>> members = new ArrayList<>();
    int i = 0;
    while (i < fields.size()) {
      Field<?> field = fields.get(i);
      int dot = field.name().indexOf('.', from);
      if (dot < 0) {
        members.add(new FieldMember<>(model, field, field.name().substring(from)));
        i++;
      } else {
        String prefix = field.name().substring(0, dot + 1);
        int end = i;
        while (end < fields.size() && fields.get(end).name().startsWith(prefix)) {
          end++;
        }
        List<? extends Field<?>> inner = fields.subList(i, end);
        members.add(
            new EmbeddedMember<>(
                model,
                List.copyOf(inner),
                field.name().substring(from, dot),
                fields(model, inner, dot + 1)));
        i = end;
      }
    }
    return members;
  }
}
