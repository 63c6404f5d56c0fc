package dev.testudo.orm.exec;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One statement that was run.
 *
 * @param connection the configured name of the connection
 * @param sql its text, with placeholders
 * @param parameters its values as text if the configuration allows them to be shown, else null
 * @param duration from the call to its end
 * @param rows rows that came back or were changed, 0 if it failed
 * @param site where the program called for it, if the configuration has statements logged and the
 *     caller was still there when it was sent; else null
 * @param failure why it failed, null if it did not
 */
public record StatementEvent(
    String connection,
    String sql,
    @Nullable String parameters,
    Duration duration,
    int rows,
    @Nullable String site,
    @Nullable Throwable failure) {}
