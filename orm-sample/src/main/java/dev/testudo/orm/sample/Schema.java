package dev.testudo.orm.sample;

import dev.testudo.orm.Orm;
import dev.testudo.orm.OrmConfig;
import dev.testudo.orm.schema.SchemaDifference;
import io.vertx.core.Future;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "schema",
    description = {
      "Print the statements that create the tables.",
      "With --check, print how the tables differ from the models; exit code 1 if they do."
    })
final class Schema implements Callable<Integer> {
  @ParentCommand SampleCommand sample;

  @Option(names = "--check", description = "Compare the tables with the models.")
  boolean check;

  private volatile int exitCode = ExitCode.OK;

  @Override
  public Integer call() {
    OrmConfig config = sample.config();
    String connection = config.apps().values().iterator().next().defaultConnection();
    sample
        .session(config)
        .withOrm(
            orm ->
                check
                    ? differences(orm)
                    : Future.succeededFuture(orm.schemaSql(connection).stripTrailing()));
    return exitCode;
  }

  private Future<String> differences(Orm orm) {
    return orm.checkSchemas()
        .map(
            differences -> {
              exitCode = differences.isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
              return lines(differences);
            });
  }

  private static String lines(List<SchemaDifference> differences) {
    var text = new StringBuilder("Differences: " + differences.size());
    for (SchemaDifference difference : differences) {
      text.append(System.lineSeparator()).append("  ").append(difference.sentence());
    }
    return text.toString();
  }
}
