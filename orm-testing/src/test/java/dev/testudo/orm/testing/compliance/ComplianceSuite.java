package dev.testudo.orm.testing.compliance;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;

/** Everything that an engine must do; a subclass says which engine. */
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(60)
abstract class ComplianceSuite
    implements CrudBehaviour,
        ShapeBehaviour,
        KeyBehaviour,
        SaveBehaviour,
        VersionBehaviour,
        StampBehaviour,
        FindOrCreateBehaviour,
        ConcurrencyBehaviour,
        QueryBehaviour,
        BulkGetBehaviour,
        SelectionBehaviour,
        ConditionBehaviour,
        ComplementBehaviour,
        SearchBehaviour,
        ArithmeticBehaviour,
        CaseBehaviour,
        ChosenTimeBehaviour,
        TextFunctionBehaviour,
        MathBehaviour,
        WindowBehaviour,
        NarrowingBehaviour,
        LargeQueryBehaviour,
        HostileInputBehaviour,
        DocumentBehaviour,
        ArrayBehaviour,
        FragmentBehaviour,
        TimePartBehaviour,
        NumberFieldBehaviour,
        DecimalFieldBehaviour,
        TextFieldBehaviour,
        TextOrderBehaviour,
        TimeFieldBehaviour,
        BinaryFieldBehaviour,
        JsonFieldBehaviour,
        ListFieldBehaviour,
        ChoiceFieldBehaviour,
        EmbeddedFieldBehaviour,
        SchemaBehaviour,
        SchemaCheckBehaviour,
        ConstraintBehaviour,
        UnfitRowBehaviour,
        ErrorBehaviour,
        LifeCycleBehaviour,
        SeveralDatabasesBehaviour,
        StatementBehaviour {
  private final Traits traits;
  private final Way way;
  private Bench bench;

  ComplianceSuite(Traits traits) {
    this(traits, Way.USUAL);
  }

  ComplianceSuite(Traits traits, Way way) {
    this.traits = traits;
    this.way = way;
  }

  @BeforeAll
  void open() {
    bench = Bench.on(traits, way);
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
