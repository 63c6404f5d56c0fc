package dev.testudo.orm.processor.model;

import java.util.ArrayList;
import java.util.List;

/** Works out which members a view has. */
public final class ViewFields {
  private final Model model;
  private final View view;

  private ViewFields(Model model, View view) {
    this.model = model;
    this.view = view;
  }

  /** The members: fields in the order of the source, then nested relations in that of the view. */
  public static List<ViewField> of(Model model, View view) {
    return new ViewFields(model, view).all();
  }

  private List<ViewField> all() {
    List<ViewField> fields = new ArrayList<>();
    for (Member member : model.members()) {
      if (isField(member) && isChosen(member)) {
        fields.add(field(member));
      }
    }
    for (View.Nest nest : view.nested()) {
      for (Member.Link link : model.links()) {
        if (link.name().equals(nest.field())) {
          fields.add(nested(link, nest));
        }
      }
    }
    return List.copyOf(fields);
  }

  /** Whether a member is one of the model's own columns or several of them. */
  public static boolean isField(Member member) {
    return !(member instanceof Member.Link link) || !link.columns().isEmpty();
  }

  private boolean isChosen(Member member) {
    String name = member.name();
    if (!view.include().isEmpty()) {
      return view.include().contains(name);
    } else if (view.exclude().contains(name)) {
      return false;
    }
    return view.readOnly().contains(name) || !isHidden(member);
  }

  /** Whether a view does not have a member unless it says so. */
  private boolean isHidden(Member member) {
    return columns(member).stream()
        .anyMatch(
            column ->
                column.facts().sensitive()
                    || (!view.input() && column.facts().encryption() != null)
                    || (view.input()
                        && (column.id()
                            || column.role() != RoleKind.PLAIN
                            || column.facts().writing() != ColumnFacts.Writing.ALWAYS)));
  }

  /** Whether no request can set a member. */
  public static boolean isUnsettable(Model model, Member member) {
    return columns(member).stream()
        .anyMatch(
            column ->
                model.keyRule(column) == KeyRule.IDENTITY
                    || model.keyRule(column) == KeyRule.UUID_V7
                    || column.role() != RoleKind.PLAIN
                    || column.facts().writing() == ColumnFacts.Writing.NEVER);
  }

  /** The columns of a member. */
  public static List<Member.Single> columns(Member member) {
    if (member instanceof Member.Single single) {
      return List.of(single);
    } else if (member instanceof Member.Link link) {
      return link.columns();
    }
    return ((Member.Group) member).members().stream().flatMap(m -> columns(m).stream()).toList();
  }

  private ViewField field(Member member) {
    String name = member instanceof Member.Link ? member.name() + "Id" : member.name();
    boolean nullable =
        member instanceof Member.Link link
            ? link.columns().stream().anyMatch(Member.Single::nullable)
            : member.nullable();
    boolean defaults =
        columns(member).stream().anyMatch(column -> column.facts().defaultSql() != null);
    boolean shown =
        view.readOnly().contains(member.name()) || (!view.input() && isUnsettable(model, member));
    return new ViewField(
        member,
        null,
        name,
        view.json(name),
        nullable,
        view.input() && (view.isOptional(member.name()) || defaults),
        shown);
  }

  private ViewField nested(Member.Link link, View.Nest nest) {
    boolean toOne = link.kind().isToOne();
    boolean nullable =
        toOne
            && (link.columns().isEmpty()
                || link.columns().stream().anyMatch(Member.Single::nullable));
    return new ViewField(
        link,
        nest,
        link.name(),
        view.json(link.name()),
        nullable,
        view.input() && view.isOptional(link.name()),
        view.readOnly().contains(link.name()));
  }
}
