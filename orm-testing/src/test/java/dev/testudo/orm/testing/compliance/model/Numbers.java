package dev.testudo.orm.testing.compliance.model;

import dev.testudo.orm.annotation.Model;
import org.jspecify.annotations.Nullable;

/** Every primitive and its box. */
@Model
public class Numbers extends Numbered {
  public boolean aBoolean;
  public byte aByte;
  public short aShort;
  public int anInt;
  public long aLong;
  public float aFloat;
  public double aDouble;
  public char aChar = 'x';
  public @Nullable Boolean maybeBoolean;
  public @Nullable Byte maybeByte;
  public @Nullable Short maybeShort;
  public @Nullable Integer maybeInt;
  public @Nullable Long maybeLong;
  public @Nullable Float maybeFloat;
  public @Nullable Double maybeDouble;
  public @Nullable Character maybeChar;
}
