package dev.testudo.orm.testing.compliance;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;

/** Everything that an engine must do when many rows are written; a subclass says which engine. */
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(120)
abstract class WriteSuite
    implements BulkCreateBehaviour,
        ConflictBehaviour,
        ToldUpsertBehaviour,
        BulkChangeBehaviour,
        HookBehaviour,
        ScopeBehaviour,
        ValidationBehaviour,
        BulkStreamBehaviour,
        MergingBehaviour,
        MergingFailureBehaviour,
        MergedLocksBehaviour,
        ReadMergingBehaviour {
  private final Traits traits;
  private Bench bench;

  WriteSuite(Traits traits) {
    this.traits = traits;
  }

  @BeforeAll
  void open() {
    bench = Bench.on(traits);
  }

  @AfterAll
  void close() {
    if (bench != null) {
      bench.close();
    }
  }

  @BeforeEach
  void clear() {
    bench.clear();
  }

  @Override
  public Bench bench() {
    return bench;
  }
}
