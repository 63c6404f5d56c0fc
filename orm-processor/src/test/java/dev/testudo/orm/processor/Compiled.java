package dev.testudo.orm.processor;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The outcome of one run of the compiler with the processors.
 *
 * @param problems errors and warnings, in order
 * @param folder where classes and generated sources are
 */
record Compiled(List<Problem> problems, Path folder) {

  /** A message: {@code Post.java:7} and its text. */
  record Problem(String place, String text) {
    String line() {
      return place.substring(place.indexOf(':') + 1);
    }
  }

  /** Whether there is neither an error nor a warning. */
  boolean isClean() {
    return problems.isEmpty();
  }

  /** The first lines of those with a code of ours, each as {@code Post.java:7 [ORM-…] …}. */
  List<String> coded() {
    return problems.stream()
        .filter(problem -> problem.text().startsWith("[ORM-"))
        .map(problem -> problem.place() + " " + problem.text().split("\n", 2)[0])
        .toList();
  }

  /** A generated source by its class's qualified name. */
  String source(String name) {
    return read(folder.resolve("sources/" + name.replace('.', '/') + ".java"));
  }

  /** A resource of the class output. */
  String resource(String path) {
    return read(folder.resolve("classes/" + path));
  }

  /** Every generated source and resource by its path. */
  Map<String, String> everything() {
    Map<String, String> all = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(file -> Files.isRegularFile(file) && !file.toString().endsWith(".class"))
          .forEach(file -> all.put(folder.relativize(file).toString(), read(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts a compilation whose output goes into a folder; earlier output there is kept. */
  static Compilation into(Path folder) {
    return new Compilation(folder);
  }

  /** What to compile, and how. */
  static final class Compilation {
    private final Path folder;
    private final List<SourceText> sources = new ArrayList<>();
    private final List<Processor> others = new ArrayList<>();
    private final List<Path> classPath = new ArrayList<>();
    private List<String> options = List.of("-Xlint:all,-classfile", "--release", "17");

    private Compilation(Path folder) {
      this.folder = folder;
    }

    /** Adds a source; its name is found in the text. */
    Compilation source(String text) {
      sources.add(SourceText.of(text));
      return this;
    }

    /** Adds a folder or archive of classes. */
    Compilation classPath(Path path) {
      classPath.add(path);
      return this;
    }

    /** Runs another processor, before ours. */
    Compilation processor(Processor processor) {
      others.add(processor);
      return this;
    }

    /** Uses other options than lint and release. */
    Compilation options(String... all) {
      options = List.of(all);
      return this;
    }

    Compiled run() {
      var compiler = ToolProvider.getSystemJavaCompiler();
      var messages = new DiagnosticCollector<JavaFileObject>();
      try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
        var classes = Files.createDirectories(folder.resolve("classes"));
        var generated = Files.createDirectories(folder.resolve("sources"));
        var path = new StringBuilder(System.getProperty("java.class.path"));
        classPath.forEach(each -> path.append(File.pathSeparator).append(each));
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of("-d", classes.toString(), "-s", generated.toString()));
        all.addAll(List.of("-cp", path.toString()));
        var task = compiler.getTask(null, files, messages, all, null, sources);
        List<Processor> processors = new ArrayList<>(others);
        processors.add(new PackageProcessor());
        processors.add(new ModelProcessor());
        task.setProcessors(processors);
        task.call();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return new Compiled(problems(messages.getDiagnostics()), folder);
    }

    private static List<Problem> problems(List<Diagnostic<? extends JavaFileObject>> diagnostics) {
      return diagnostics.stream()
          .map(each -> new Problem(place(each), each.getMessage(null)))
          .toList();
    }

    private static String place(Diagnostic<? extends JavaFileObject> each) {
      if (each.getSource() == null) {
        return "?";
      }
      String file = each.getSource().getName();
      return file.substring(file.lastIndexOf('/') + 1) + ":" + each.getLineNumber();
    }
  }
}
