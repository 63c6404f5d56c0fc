package dev.testudo.orm.processor.model;

/** Simple names of the classes that are written for a model or a mapped base. */
public final class GeneratedNames {
  private GeneratedNames() {}

  /** Table facts and row reader. */
  public static String facts(String model) {
    return model + "Model";
  }

  /** Query path, of a model or a mapped base. */
  public static String path(String model) {
    return model + "Path";
  }

  /** Asynchronous manager. */
  public static String manager(String model) {
    return model + "Manager";
  }

  /** Key record of a model with several key fields. */
  public static String key(String model) {
    return model + "Key";
  }

  /** The entry of a package: {@code com.example.blog → BlogModels}. */
  public static String packageEntry(String packageName) {
    var name = new StringBuilder();
    boolean upper = true;
    for (char c : packageName.substring(packageName.lastIndexOf('.') + 1).toCharArray()) {
      if (c != '_') {
        name.append(upper ? Character.toUpperCase(c) : c);
      }
      upper = c == '_';
    }
    return name + "Models";
  }

  /** A Java name with a capital. */
  public static String capital(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
