package dev.testudo.orm.processor.diagnostic;

import java.util.Locale;

/** Every mistake that is found at compile time: what is wrong, and the way out. */
public enum Code {
  // Which classes can be models.
  KIND("%s is %s, a model is a class or a record", "Make it a class or a record"),
  ABSTRACT("%s is abstract and cannot have rows", "Make it concrete, or use @MappedBase"),
  GENERIC("%s has type parameters", "A table has one shape: replace them by types"),
  INNER("%s is an inner class", "Make it static, or move it to a file of its own"),
  PRIVATE(
      "%s cannot be reached by generated code because %s is private",
      "Make it visible in its package"),
  PACKAGE(
      "%s is in the unnamed package, which no configuration can name", "Move it into a package"),
  INHERITS_MODEL(
      "%s extends the model %s", "Move the common fields into an abstract class with @MappedBase"),
  MODEL_AND_BASE("%s is both a model and a mapped base", "Remove @Model or @MappedBase"),
  MAPPED_KIND("%s is a mapped base but not an abstract class", "Make it an abstract class"),
  MAPPED_PATH(
      "The mapped base %1$s was compiled without this processor: there is no %2$s in %3$s",
      "Compile the module of %1$s with the processor"),
  NAME_CLASH(
      "%1$s for %2$s would be written twice, or exists already (%3$s)",
      "Rename one of the classes"),
  MISSING_TYPE("The type of %s cannot be found", "Add its import or the library that it is in"),
  STRAY(
      "@%s has no effect here: %s is neither a model nor a mapped base",
      "Add @Model or @MappedBase to the class, or remove the annotation"),
  STRAY_STATIC("@%s has no effect on the static field %s", "Make the field an instance field"),
  STRAY_TRANSIENT(
      "@%s has no effect on %s, which is not stored", "Remove the annotation or @Transient"),

  // How objects are reached and made.
  UNREADABLE(
      "%s.%s cannot be read by the code beside the model",
      "Make the field visible in the model's package, or add %3$s()"),
  UNWRITABLE(
      "%s.%s cannot be set by the code beside the model",
      "Make the field visible, add %3$s(…), or a constructor that names every stored field"),
  FINAL(
      "%s.%s is final and no constructor sets it",
      "Add a constructor whose parameters are named like all stored fields, or remove final"),
  GETTER_TYPE("%s() returns %s, but %s is %s", "Let it return the field's type"),
  SETTER_TYPE("%s takes another type, but %s is %s", "Let it take the field's type"),
  CONSTRUCTOR(
      "No constructor of %s can be used: this one lacks a parameter for %s",
      "Name a parameter like each stored field, or add a constructor without parameters"),
  CONSTRUCTOR_SURPLUS(
      "No constructor of %s can be used: this one has parameters that are no stored fields: %s",
      "Rename them, remove them, or add a constructor without parameters"),
  CONSTRUCTOR_HIDDEN(
      "This constructor of %s cannot be called: it is not visible or throws a checked exception",
      "Make it visible in its package, without checked exceptions"),
  CONSTRUCTORS(
      "Two constructors of %s name every stored field",
      "Keep one of them visible, so that it is clear which to call"),
  CONSTRUCTOR_TYPE("The parameter %s is %s, but the field is %s", "Give both the same type"),
  RECORD_TRANSIENT(
      "%s.%s cannot be left out: a record is made from all of its components",
      "Remove @Transient, or use a class"),
  FIELD_HIDES("%s.%s hides the field of %s that is stored too", "Rename one of them"),
  NO_FIELDS("%s has no stored fields", "Add a field for each column, @Id on one of them"),

  // Methods that are called.
  HOOK(
      "%s cannot be called for @%s",
      "Make it an instance method without parameters that returns void or a Future"),
  HOOK_HIDDEN(
      "%s cannot be called by the code beside the model",
      "Make it visible in the model's package, without checked exceptions"),

  // Keys.
  KEY_MISSING("%s has no key", "Put @Id on the field that identifies a row"),
  KEY_TYPE(
      "%s cannot be a key: it is %s",
      "Use a whole number, a UUID, a text with a length, an enum or a date"),
  KEY_NULLABLE("The key %s cannot accept NULL", "Remove nullable = true"),

  // Types.
  TYPE("%s is %s, which has no column type", "%3$s"),
  ELEMENT_TYPE(
      "%s is no column type: its elements are %s",
      "Use elements that are a column by themselves, or add @Json"),
  TYPE_HIDDEN("%s cannot be reached by generated code", "Make it visible in the model's package"),
  TWO_WAYS("%s has both %s and %s", "Keep one"),
  JSON_PRIMITIVE("%s is stored as JSON, but %s is a column by itself", "Remove @Json"),
  ENUM_EMPTY("The enum %s has no constants", "Add the constants before using it in a model"),
  ENUM_CODES("The enum %s has two members with @EnumCode", "Keep one"),
  ENUM_CODE_MEMBER(
      "%s.%s cannot give a code to generated code",
      "Put @EnumCode on an instance field or a method without parameters, visible to the model"),
  ENUM_CODE_PLACE("@EnumCode on %s has no effect: %s is no enum", "Remove it"),
  ENUM_CODE_TYPE("The code of %s is %s", "Use String, char or a whole number up to 64 bits"),
  ENUM_LENGTH(
      "A length of %s is too short for %s: its longest constant has %s characters",
      "Remove the length, or make it longer"),
  CONVERTER("%s is no converter", "Implement dev.testudo.orm.type.Converter"),
  CONVERTER_NEW(
      "%s cannot be created",
      "Give it a visible constructor without parameters; not abstract, not"
          + " generic, not inner"),
  CONVERTER_TYPE("%s converts %s, but %s is %s", "Use a converter of the field's type"),
  CONVERTER_STORES(
      "%s stores %s, which has no column type",
      "Let it store a box of a primitive, String, BigDecimal, a time type, UUID or byte[]"),
  EMBEDDED_TYPE("%s is %s, only a record can be embedded", "Make it a record, or add @Json"),
  EMBEDDED_GENERIC("The embedded record %s has type parameters", "Replace them by types"),
  EMBEDDED_CYCLE("%s contains itself", "Embed each record once on a way, or add @Json"),
  EMBEDDED_EMPTY("The embedded record %s has no components", "Add a component for each column"),
  EMBEDDED_COLUMN(
      "@Column on the embedded %s can only give the name that its columns begin with",
      "Put %2$s on the components"),
  EMBEDDED_ROLE(
      "@%s has no effect on an embedded record or inside of one",
      "Put it on a field of the model that is one column"),
  NULLNESS(
      "This compiler does not show whether %s is @Nullable: it is in a class file",
      "Write @Column(nullable = true) or @Column(nullable = false) on it, or compile with JDK 22"
          + " or newer"),

  // Relations.
  RELATION(
      "%s is %s, but nothing says how it is stored",
      "Add @ForeignKey or @OneToOne to a One, @ManyToMany or @Reverse to a Many"),
  RELATION_TYPE("@%s %s is %s", "Declare it as %4$s"),
  RELATION_TARGET(
      "%s relates to %s, which is no model", "Add @Model to it, or store the field otherwise"),
  RELATION_KEYLESS(
      "%s refers to the key of %s, which has none that can be read", "Put @Id on its key"),
  RELATION_KEY("%s is %s, but the key of %s is %s", "Write %4$s there"),
  RELATION_TO("%s has no unique field \"%s\" to refer to", "%3$s"),
  RELATION_PLACE("The relation %s %s", "Put it on the models themselves"),
  RELATION_COLUMN("@Column(%s) has no effect on %s: %s", "Remove it"),
  RELATION_NULL(
      "%s is to become NULL, but it does not accept NULL",
      "Make it One<@Nullable …>, or choose another action"),
  RELATION_DEFAULT(
      "%s is to get its default, but it has none",
      "Add @Column(defaultSql = …), or choose another action"),
  RELATION_ACTION(
      "%s has no effect on %s, which has no constraint", "Remove it, or constraint = false"),
  REVERSE("%s has no %s \"%s\" to %s (%s)", "%6$s"),
  REVERSE_TYPE("%s is %s, so its other side cannot be %s", "Make it %4$s"),
  THROUGH_SIDE(
      "%s has not exactly one foreign key to %s", "Say which one is meant: @ManyToMany(%3$s = …)"),
  THROUGH_MEMBER("%s has no effect on %s: %s", "Remove it"),

  // Columns.
  NULLABLE_PRIMITIVE("%s is %s, which cannot be null", "Use %3$s, or do not let it accept NULL"),
  NULLABLE_TWICE("%s is @Nullable, but its column is nullable = false", "Remove one of the two"),
  COLUMN_TWICE(
      "%s and %s are both stored in the column \"%s\"", "Give one of them another @Column(name)"),
  NAME_EMPTY("The name is empty", "Leave it out for the default, or write one: %s"),
  NAME_LONG("The name \"%s\" has %s bytes, names end after 63", "Choose a shorter one: %3$s"),
  NAME_CHARACTERS(
      "The name \"%s\" has a character that not every database takes",
      "Use letters, digits, spaces inside, _ $ and -; a schema goes into @Model(schema = …)"),
  RESERVED("The name %s is taken by %s", "Choose another name"),
  LENGTH_TYPE("%s has a length, but %s has none", "Remove length%3$s"),
  LENGTH("A length of %s is impossible", "Use 1 or more, or leave it out for no limit"),
  PRECISION_TYPE("%s has a precision or scale, but is %s", "Remove them%3$s"),
  PRECISION("A precision of %s is impossible", "Use 1 to 65 digits"),
  SCALE("A scale of %s is impossible here", "%2$s"),
  DECIMAL("%s needs to know its digits", "Add @Column(precision = 19, scale = 4) or what fits"),
  DEFAULT_SQL("The default of %s is no SQL expression: %s", "%3$s"),
  DEFAULT_KEY("The key %s has a default, but %s", "Remove defaultSql"),
  DEFAULT_ROLE("%s has a default, but Testudo always writes it", "Remove defaultSql"),

  // Fields that Testudo writes.
  TWO_ROLES("%s is both %s and %s", "Keep one"),
  ROLE_TWICE("%s and %s are both @%s", "Keep one"),
  VERSION_TYPE("The version %s is %s", "Use int or long"),
  TIME_TYPE(
      "%s is @%s, but %s is no point in time", "Use Instant, OffsetDateTime or LocalDateTime"),
  ROLE_SCALAR(
      "%s is @%s, but is no plain column",
      "Use a text, a number or a UUID, such as a name or the key of a user"),
  SOFT_DELETE_NULL(
      "%s is @SoftDelete, but does not accept NULL: a row that is there has no time of deletion",
      "Make it @Nullable"),
  ENCRYPTED_TYPE(
      "%s is @Encrypted, but %s", "Remove @Encrypted, or store it in a field of its own"),
  ENCRYPTED_INDEX(
      "%s cannot be indexed or unique: each time it is encrypted it looks otherwise",
      "Write @Encrypted(deterministic = true)"),
  COMPUTED_SQL("What %s is computed from is no SQL expression: %s", "%3$s"),
  COMPUTED_NULL(
      "%s is @Computed, but does not accept NULL, which not every database can promise",
      "Make it @Nullable"),
  COMPUTED_DEFAULT("%s is never written, but %s", "Remove one of the two"),
  ROLE_KEY("The key %s cannot be @%s", "Use a field of its own"),
  ROLE_NULLABLE("%s always has a value in the table, it is @%s", "Remove nullable = true"),

  // Uniques, indexes, checks.
  FIELD_UNKNOWN("%s has no field \"%s\"", "%3$s"),
  FIELD_GROUP(
      "\"%s\" is an embedded record, not a column", "Name its components, such as \"%2$s\""),
  FIELD_TWICE("\"%s\" is named twice", "Name each field once"),
  FIELDS_EMPTY("@%s names no fields", "Name at least one"),
  INDEX_TEXT(
      "%s has no length, so not every database can index it", "Add @Column(length = …) to it"),
  INDEX_LONG(
      "The index over %s may need %s bytes, MySQL and MariaDB index at most 3072",
      "Shorten the texts (4 bytes for each character) or leave a field out"),
  INDEX_TYPE("%s is %s, which cannot be indexed", "Leave it out"),
  INDEX_TWICE("Two %ss of %s are over the same fields: %s", "Remove one of them"),
  RULE_NAME_TWICE("Two constraints or indexes of %s are called \"%s\"", "Rename one"),
  CHECK_SQL("The condition is no SQL expression: %s", "%2$s"),
  WHERE_SQL("The condition of the index is no SQL expression: %s", "%2$s"),

  // Views.
  VIEW_NAME("\"%s\" is no name of a class", "Write a name such as \"UserOut\""),
  VIEW_TWICE("%s has two views called %s", "Give one of them another name"),
  VIEW_PLACE("@View has no effect on the mapped base %s", "Put it on the models below it"),
  VIEW_LISTS("%s both includes and excludes fields", "Keep one of the two lists"),
  VIEW_EMPTY("%s has no members", "Include a field that requests may set, or answers may tell"),
  VIEW_RELATION("%s has no relation \"%s\"", "%3$s"),
  VIEW_NESTED("%s has no %s view \"%s\"", "%4$s"),
  VIEW_CYCLE("%s would be nested in itself: %s", "End it with a view that nests nothing"),
  VIEW_CLASH("In %s both %s and %s would be called \"%s\"", "Leave one of them out, or rename it"),
  VIEW_SENSITIVE(
      "%s is @Sensitive, which the output view %s must not tell",
      "Leave it out, or remove @Sensitive"),
  VIEW_WRITES(
      "%s is written by Testudo or the database, so the input view %s cannot set it",
      "Leave it out, or name it in readOnly to accept and ignore it"),
  VIEW_UNUSED("%s of \"%s\" has no effect: %s", "Remove it"),

  // Across models.
  TABLE_TWICE("%s and %s are both stored in the table \"%s\"", "Give one another @Model(table)"),
  PACKAGE_ENTRY(
      "%s cannot be written for the package %s: a class of this name exists", "Rename that class");

  private final String message;
  private final String hint;

  Code(String message, String hint) {
    this.message = message;
    this.hint = hint;
  }

  /** The stable id, such as {@code ORM-KEY-MISSING}. */
  public String id() {
    return "ORM-" + name().replace('_', '-');
  }

  /** Where the guide has the code, with an example: {@code docs/diagnostics.md#orm-key-missing}. */
  public String place() {
    return "docs/diagnostics.md#" + id().toLowerCase(Locale.ROOT);
  }

  /** The message, with code and hint. */
  String text(Object... arguments) {
    return "[%s] %s. %s"
        .formatted(id(), message.formatted(arguments), sentence(hint.formatted(arguments)));
  }

  private static String sentence(String text) {
    return text.endsWith("?") || text.endsWith(".") ? text : text + ".";
  }
}
