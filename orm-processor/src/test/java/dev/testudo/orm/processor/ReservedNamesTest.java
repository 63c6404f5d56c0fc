package dev.testudo.orm.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.testudo.orm.manager.Manager;
import dev.testudo.orm.metamodel.OnePath;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the list of names that relations cannot have to the classes that have them. */
final class ReservedNamesTest {
  @TempDir Path folder;

  @Test
  void everyMethodOfPathsAndManagersIsRefusedAsTheNameOfARelation() {
    Set<String> names = new TreeSet<>();
    add(OnePath.class, names);
    add(Manager.class, names);
    var source =
        new StringBuilder(
            """
            package com.example;
            import dev.testudo.orm.annotation.*;
            import dev.testudo.orm.relation.*;
            @Model
            public class User {
            @Id public Long id;
            """);
    names.forEach(name -> source.append("@ForeignKey public One<User, Long> " + name + ";\n"));

    var compiled = Compiled.into(folder).source(source.append("}").toString()).run();

    Set<String> refused = new TreeSet<>();
    for (String message : compiled.coded()) {
      refused.add(message.substring(message.indexOf('"') + 1, message.lastIndexOf('"')));
    }
    assertEquals(names, refused);
  }

  private static void add(Class<?> type, Set<String> names) {
    for (Class<?> each = type; each != null; each = each.getSuperclass()) {
      for (Method method : each.getDeclaredMethods()) {
        if (Modifier.isPublic(method.getModifiers()) && !method.isSynthetic()) {
          names.add(method.getName());
        }
      }
    }
  }
}
