package dev.testudo.orm.exec;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Lets statements that are sent later than they were called for show where that was. */
public final class Called {
  private static final ThreadLocal<@Nullable String> SITE = new ThreadLocal<>();

  private Called() {}

  /**
   * Does something, during which statements are taken as called for at that place.
   *
   * @param site what {@link Database#site} gave; null if nobody wants to know
   */
  public static <T> T at(@Nullable String site, Supplier<T> work) {
    if (site == null) {
      return work.get();
    }
    SITE.set(site);
    try {
      return work.get();
    } finally {
      SITE.remove();
    }
  }

  static @Nullable String site() {
    return SITE.get();
  }
}
