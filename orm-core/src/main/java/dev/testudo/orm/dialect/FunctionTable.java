package dev.testudo.orm.dialect;

import dev.testudo.orm.ast.Computation;
import dev.testudo.orm.ast.Function;
import java.util.EnumMap;
import java.util.Map;

/** How one engine writes each function. Filled once, then only read. */
final class FunctionTable {
  private final String engine;
  private final Map<Function, Form> forms = new EnumMap<>(Function.class);

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

  boolean knows(Function function) {
    return forms.containsKey(function);
  }

  boolean isWord(Computation.Call call) {
    return form(call.function()).isWord();
  }

  void write(SqlWriter out, Computation.Call call, StatementRenderer renderer) {
    form(call.function()).write(out, call, renderer);
  }

  private Form form(Function function) {
    Form form = forms.get(function);
    if (form == null) {
      throw new IllegalStateException(engine + " has no " + function);
    }
    return form;
  }
}
