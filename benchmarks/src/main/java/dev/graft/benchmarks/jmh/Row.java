package dev.graft.benchmarks.jmh;

import java.util.List;

/**
 * What one benchmark took.
 *
 * @param what the benchmark's method, and behind it its parameters in the order of their names
 * @param times the mean of each round
 * @param unit of the times
 * @param bytes allocated by one operation, in each round
 */
public record Row(String what, List<Double> times, String unit, List<Double> bytes) {}
