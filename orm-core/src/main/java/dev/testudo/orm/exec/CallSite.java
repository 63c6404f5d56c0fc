package dev.testudo.orm.exec;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The place in the program whose call led to a statement. */
final class CallSite {
  private static final StackWalker WALKER = StackWalker.getInstance();
  private static final String OWN = "dev.testudo.orm.";
  // Of our own packages only these stand between a caller and a statement.
  private static final Set<String> LAYERS =
      Set.of("manager", "fetch", "tx", "exec", "raw", "query", "dynamic", "metamodel", "migration");

  private static final int DEPTH = 3;

  private CallSite() {}

  /** Class, method, file and line; null if the caller has gone on before the statement is sent. */
  static @Nullable String current() {
    String earlier = Called.site();
    return earlier == null ? walk() : earlier;
  }

  private static @Nullable String walk() {
    List<StackWalker.StackFrame> program =
        WALKER.walk(
            frames ->
                frames.filter(frame -> isProgram(frame.getClassName())).limit(DEPTH).toList());
    return program.stream()
        .filter(frame -> !isGenerated(frame.getClassName()))
        .findFirst()
        .or(() -> program.stream().findFirst())
        .map(CallSite::text)
        .orElse(null);
  }

  /** The managers that the processor writes hand some calls on: their callers say more. */
  private static boolean isGenerated(String name) {
    return name.endsWith("Manager");
  }

  private static boolean isProgram(String name) {
    if (name.startsWith(OWN)) {
      int end = name.indexOf('.', OWN.length());
      return end >= 0 && !LAYERS.contains(name.substring(OWN.length(), end));
    }
    return !(name.startsWith("java.")
        || name.startsWith("jdk.")
        || name.startsWith("io.vertx.")
        || name.startsWith("io.netty."));
  }

  private static String text(StackWalker.StackFrame frame) {
    String file = frame.getFileName() == null ? "" : frame.getFileName();
    return frame.getClassName()
        + "."
        + frame.getMethodName()
        + "("
        + file
        + ":"
        + frame.getLineNumber()
        + ")";
  }
}
