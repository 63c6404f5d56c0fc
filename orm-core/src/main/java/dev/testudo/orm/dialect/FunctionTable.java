package dev.testudo.orm.dialect;

import dev.testudo.orm.ast.Computation;
import dev.testudo.orm.ast.Function;
import dev.testudo.orm.error.OrmException;
import dev.testudo.orm.error.Report;
import java.util.EnumMap;
import java.util.Map;

/**
 * How one engine writes each function, and why it has none of some. Filled once, then only read.
 */
final class FunctionTable {
  private final String engine;
  private final Map<Function, Form> forms = new EnumMap<>(Function.class);
  private final Map<Function, String> reasons = new EnumMap<>(Function.class);

  FunctionTable(String engine) {
    this.engine = engine;
  }

  FunctionTable is(Function function, String template) {
    return is(function, new Template(template));
  }

  FunctionTable is(Function function, Form form) {
    forms.put(function, form);
    return this;
  }

  FunctionTable lacks(Function function, String reason) {
    forms.remove(function);
    reasons.put(function, reason);
    return this;
  }

  /** Whether there is an answer for the function, be it a refusal. */
  boolean knows(Function function) {
    return forms.containsKey(function) || reasons.containsKey(function);
  }

  boolean isWord(Computation.Call call) {
    Form form = forms.get(call.function());
    return form != null && form.isWord();
  }

  void write(SqlWriter out, Computation.Call call, StatementRenderer renderer) {
    Form form = forms.get(call.function());
    if (form == null) {
      throw new OrmException(
          Report.of(engine + " cannot compute " + call.function() + ".")
              .likelyCause(reasons.get(call.function()))
              .wayOut("Compute it in the program, or write what the engine has with Sql.expr(…)."));
    }
    form.write(out, call, renderer);
  }
}
