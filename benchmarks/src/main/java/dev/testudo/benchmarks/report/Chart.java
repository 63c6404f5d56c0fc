package dev.testudo.benchmarks.report;

import java.util.List;
import java.util.Locale;

/** The geometric means of the ratios, as bars of a drawing (SVG). */
public final class Chart {
  private static final int LEFT = 330;
  private static final int UNIT = 220;
  private static final int BAR = 14;
  private static final List<String> COLOURS =
      List.of("#2f6f4f", "#7fb08f", "#b0b7bf", "#d08c4a", "#5b7fb5", "#9c6aa8", "#c25b5b");

  private final Figures figures;
  private final StringBuilder text = new StringBuilder();
  private int y = 40;

  /** A chart of results. */
  public Chart(Results results) {
    figures = new Figures(results.outcomes());
  }

  /** The drawing. */
  public String svg() {
    for (Setting setting : figures.settings(true)) {
      group(setting);
    }
    int width = LEFT + 4 * UNIT;
    String line =
        element(
            "line x1=\"%d\" y1=\"28\" x2=\"%d\" y2=\"%d\" stroke=\"#444\"",
            LEFT + UNIT, LEFT + UNIT, y);
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\""
        + width
        + "\" height=\""
        + (y + 10)
        + "\" font-family=\"sans-serif\" font-size=\"12\">\n"
        + element("rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"")
        + label(10, 20, "Rows in a second, all operations, as a multiple of the floor (1.0)")
        + text
        + line
        + "</svg>\n";
  }

  private void group(Setting setting) {
    List<String> names = figures.others(setting);
    for (int i = 0; i < names.size(); i++) {
      double ratio = figures.ratio(Measure.RATE, setting, names.get(i));
      int length = (int) Math.round(Math.min(ratio, 2.8) * UNIT);
      String colour = COLOURS.get(i % COLOURS.size());
      text.append(label(10, y + BAR - 3, i == 0 ? setting.label() : ""));
      text.append(label(LEFT - 115, y + BAR - 3, names.get(i)));
      text.append(
          element(
              "rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"",
              LEFT, y, length, BAR - 2, colour));
      text.append(label(LEFT + length + 6, y + BAR - 3, String.format(Locale.ROOT, "%.2f", ratio)));
      y += BAR;
    }
    y += 10;
  }

  private static String element(String form, Object... values) {
    return "<" + String.format(Locale.ROOT, form, values) + "/>\n";
  }

  private static String label(int x, int y, String words) {
    return words.isEmpty() ? "" : "<text x=\"" + x + "\" y=\"" + y + "\">" + words + "</text>\n";
  }
}
