package dev.testudo.orm.exec;

import dev.testudo.orm.config.Secret;
import dev.testudo.orm.error.ConfigurationException;
import dev.testudo.orm.error.Report;
import dev.testudo.orm.metamodel.Field;
import dev.testudo.orm.metamodel.ModelType;
import dev.testudo.orm.type.Keyring;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The keys of encrypted columns, which no other package looks at. */
public final class ColumnKeys {
  private final Keyring keys;

  private ColumnKeys(Keyring keys) {
    this.keys = keys;
  }

  /** Keys of secrets, of which the first one seals. */
  public static ColumnKeys of(List<Secret> secrets) {
    return new ColumnKeys(Keyring.of(secrets.stream().map(Secret::reveal).toList()));
  }

  /**
   * A transport that seals what goes to the database and opens what comes from it, also where
   * models of other connections are read, as on copies; the same one if there are no keys.
   *
   * @param models those of this connection
   * @throws ConfigurationException if a column of them is encrypted, and there are no keys
   */
  public static Transport sealing(
      Transport transport, List<ModelType<?, ?, ?>> models, @Nullable ColumnKeys keys) {
    if (keys != null) {
      return new SealedTransport(transport, keys.keys);
    }
    for (ModelType<?, ?, ?> model : models) {
      for (Field<?> field : model.table().fields()) {
        if (field.isEncrypted()) {
          throw missing(model.table().model() + "." + field.name());
        }
      }
    }
    return transport;
  }

  private static ConfigurationException missing(String field) {
    return new ConfigurationException(
        Report.of(field + " is @Encrypted.")
            .likelyCause("the configuration has no keys.")
            .wayOut("Give it some: \"encryption_keys\": [\"${DATA_KEY}\"]."));
  }
}
