package dev.testudo.orm.web;

/** Ends a request with a problem of the program's own choice. */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  /** An exception that becomes this answer. */
  public ProblemException(Problem problem) {
    super(problem.status() + " " + problem.title() + ": " + problem.detail());
    this.problem = problem;
  }

  /** An exception with a status and what the client is told. */
  public static ProblemException of(int status, String detail) {
    return new ProblemException(Problem.of(status, detail));
  }

  /** The answer. */
  public Problem problem() {
    return problem;
  }
}
