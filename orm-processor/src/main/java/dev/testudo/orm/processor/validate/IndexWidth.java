package dev.testudo.orm.processor.validate;

import dev.testudo.orm.processor.diagnostic.Code;
import dev.testudo.orm.processor.diagnostic.Findings;
import dev.testudo.orm.processor.diagnostic.Place;
import dev.testudo.orm.processor.model.ColumnFacts;
import dev.testudo.orm.processor.model.Member;
import dev.testudo.orm.processor.model.ScalarKind;
import dev.testudo.orm.processor.model.Stored;
import java.util.List;
import java.util.stream.Collectors;

/** Whether every database can index a set of fields. */
final class IndexWidth {
  /** What MySQL and MariaDB index. */
  private static final long MOST_BYTES = 3072;

  private static final int BYTES_OF_CHARACTER = 4;

  /** More than any type without a length needs, decimals included. */
  private static final int BYTES_OF_OTHERS = 32;

  /** What a sealed value has beyond the value, or the text of a number beyond its own bytes. */
  private static final int BYTES_OF_ENCRYPTION = 33 + 40;

  private IndexWidth() {}

  /** Reports and returns false if some database cannot. */
  static boolean check(List<Member.Single> fields, Place place, Findings findings) {
    long bytes = 0;
    for (Member.Single field : fields) {
      ScalarKind kind = field.stored().scalar();
      if (field.stored() instanceof Stored.Unknown) {
        return false;
      } else if (!canBeIndexed(field)) {
        findings.add(Code.ENCRYPTED_INDEX, place, field.path());
        return false;
      } else if (kind == null || field.stored().isArray()) {
        String type = kind == null ? "a JSON document" : "an array";
        findings.add(Code.INDEX_TYPE, place, field.path(), type);
        return false;
      } else if (kind.takesLength() && length(field) == 0) {
        findings.add(Code.INDEX_TEXT, place, field.path());
        return false;
      }
      long width = kind == ScalarKind.STRING ? BYTES_OF_CHARACTER : 1;
      bytes += kind.takesLength() ? width * length(field) : BYTES_OF_OTHERS;
      bytes += field.facts().encryption() == null ? 0 : BYTES_OF_ENCRYPTION;
    }
    if (bytes > MOST_BYTES) {
      String names = fields.stream().map(Member.Single::path).collect(Collectors.joining(", "));
      findings.add(Code.INDEX_LONG, place, names, bytes);
      return false;
    }
    return true;
  }

  /** An index over values that look otherwise each time finds nothing. */
  private static boolean canBeIndexed(Member.Single field) {
    ColumnFacts.Encryption encryption = field.facts().encryption();
    // That a key is encrypted at all is told elsewhere.
    return encryption == null || encryption.deterministic() || field.id();
  }

  private static int length(Member.Single field) {
    Integer length = field.facts().length();
    if (length != null) {
      return length;
    }
    return field.stored() instanceof Stored.EnumName it ? it.longest() : 0;
  }
}
