package dev.testudo.build.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Rules on the text of the sources. Each returns one sentence for each offence. */
final class SourceRules {

  static final int LONGEST_FILE = 400;

  // A keyword in capitals and then a gap: a sentence that merely names SELECT does not match.
  private static final Pattern SQL =
      Pattern.compile("\\b(SELECT|INSERT|UPDATE|DELETE|CREATE|ALTER|DROP|MERGE)(\\s|\\\\[nrt])");

  private static final Pattern MARKED = Pattern.compile("(?m)^@(org\\.jspecify\\S*\\.)?NullMarked");
  private static final Pattern JAVADOC = Pattern.compile("/\\*\\*\\s*\\*?\\s*[A-Za-z]");

  private SourceRules() {}

  /** Files over 400 lines. */
  static List<String> tooLong(List<SourceFile> sources) {
    return sources.stream()
        .filter(source -> source.lineCount() > LONGEST_FILE)
        .map(
            source ->
                source.path()
                    + " has "
                    + source.lineCount()
                    + " lines; split what it does, the limit is "
                    + LONGEST_FILE
                    + ".")
        .toList();
  }

  /** Packages whose package-info is missing, says nothing, or is not marked. */
  static List<String> unmarkedPackages(List<SourceFile> sources) {
    Map<String, String> infoByPackage = new TreeMap<>();
    for (SourceFile source : sources) {
      boolean info = source.name().equals("package-info.java");
      if (!source.name().equals("module-info.java")) {
        infoByPackage.merge(
            source.packageName(), info ? source.text() : "", (a, b) -> a.isEmpty() ? b : a);
      }
    }
    List<String> offences = new ArrayList<>();
    infoByPackage.forEach(
        (name, info) -> {
          if (!MARKED.matcher(info).find() || !JAVADOC.matcher(info).find()) {
            offences.add(
                "Package "
                    + name
                    + " needs a package-info.java with @NullMarked and a paragraph that says what"
                    + " the package is and what it may import.");
          }
        });
    return offences;
  }

  /** String literals that look like SQL in packages that are not the one that writes SQL. */
  static List<String> sqlOutside(String sqlPackage, List<SourceFile> sources) {
    List<String> offences = new ArrayList<>();
    for (SourceFile source : sources) {
      if (!source.packageName().equals(sqlPackage)) {
        for (StringLiterals.Literal literal : StringLiterals.of(source.text())) {
          if (SQL.matcher(literal.text()).find()) {
            offences.add(
                source.path()
                    + ":"
                    + literal.line()
                    + " writes SQL (\""
                    + literal.text().strip()
                    + "\"); only "
                    + sqlPackage
                    + " may.");
          }
        }
      }
    }
    return offences;
  }
}
