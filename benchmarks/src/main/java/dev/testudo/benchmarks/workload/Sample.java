package dev.testudo.benchmarks.workload;

/**
 * One operation, run once.
 *
 * @param operation what was run
 * @param chains by how many callers
 * @param warm whether the time of warming up was over; false for the first pass of a process only
 * @param rows the rows dealt with
 * @param nanos how long it took
 * @param cpuNanos the time of processors that the process used, without the server
 * @param bytes what all threads allocated meanwhile
 */
public record Sample(
    Operation operation,
    int chains,
    boolean warm,
    long rows,
    long nanos,
    long cpuNanos,
    long bytes) {

  /** Rows in a second. */
  public double rate() {
    return rows * 1e9 / nanos;
  }

  /** Bytes allocated for a row. */
  public double bytesPerRow() {
    return (double) bytes / rows;
  }

  /** The sample as a line of words. */
  public String line() {
    return "sample " + operation + ' ' + chains + ' ' + warm + ' ' + rows + ' ' + nanos + ' '
        + cpuNanos + ' ' + bytes;
  }

  /** The sample of a {@link #line}. */
  public static Sample parse(String line) {
    String[] words = line.split(" ", -1);
    return new Sample(
        Operation.valueOf(words[1]),
        Integer.parseInt(words[2]),
        Boolean.parseBoolean(words[3]),
        Long.parseLong(words[4]),
        Long.parseLong(words[5]),
        Long.parseLong(words[6]),
        Long.parseLong(words[7]));
  }
}
