package dev.testudo.orm.processor;

import dev.testudo.orm.processor.diagnostic.Finding;
import dev.testudo.orm.processor.diagnostic.Place;
import java.util.HashSet;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.tools.Diagnostic;

/** Tells the user what is wrong; the same thing at the same place once. */
final class Reporter {
  private final Messager messager;
  private final Set<String> told = new HashSet<>();

  Reporter(Messager messager) {
    this.messager = messager;
  }

  void report(Finding finding) {
    Place place = finding.place();
    var owner = place.element().getEnclosingElement();
    if (told.add(owner + "." + place.element() + " " + finding.text())) {
      messager.printMessage(
          Diagnostic.Kind.ERROR,
          finding.text() + "\nSee " + finding.code().place() + ".",
          place.element(),
          place.annotation(),
          place.value());
    }
  }
}
