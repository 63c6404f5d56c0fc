package dev.testudo.orm.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A page of the documentation, and the blocks of code in it. */
record Page(String name, String text) {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  /** A fenced block: the word after the fence, and the lines between the fences. */
  record Block(String language, String text) {}

  static Page of(String name) {
    return new Page(name, read(ROOT.resolve(name)));
  }

  /** The README and every guide. */
  static List<Page> all() {
    try (Stream<Path> guides = Files.list(ROOT.resolve("docs"))) {
      Stream<String> names =
          guides
              .map(guide -> "docs/" + guide.getFileName())
              .filter(name -> name.endsWith(".md"))
              .sorted();
      return Stream.concat(Stream.of("README.md"), names).map(Page::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The texts of the blocks in a language. */
  List<String> blocks(String language) {
    return blocks().stream().filter(b -> b.language().equals(language)).map(Block::text).toList();
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    String[] parts = ("\n" + text).split("\n```", -1);
    // Outside, inside, outside, …
    for (int i = 1; i < parts.length; i += 2) {
      int end = parts[i].indexOf('\n');
      blocks.add(new Block(parts[i].substring(0, end), parts[i].substring(end + 1)));
    }
    return blocks;
  }

  static String read(Path file) {
    try {
      return Files.readString(file).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every Java source that a build of the repository compiles, the generated ones of here too. */
  static List<String> compiledSources() {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(Page::isCompiled)
          .sorted()
          .map(Page::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isCompiled(Path file) {
    String path = ROOT.relativize(file).toString().replace('\\', '/');
    return path.matches("[^/]+/src/(main|test)/java/.*")
        || path.matches("orm-sample/target/generated-(test-)?sources/.*");
  }
}
