package dev.testudo.orm.testing.compliance.model;

import dev.testudo.orm.annotation.Column;
import dev.testudo.orm.annotation.Model;
import io.vertx.core.buffer.Buffer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Bytes, and UUIDs. */
@Model
public class Blobs extends Numbered {
  public byte[] bytes = {};

  @Column(length = 16)
  public byte[] limited = {};

  public Buffer buffer = Buffer.buffer();
  public UUID uuid = new UUID(0, 0);
  public byte @Nullable [] maybeBytes;
  public @Nullable Buffer maybeBuffer;
  public @Nullable UUID maybeUuid;
}
