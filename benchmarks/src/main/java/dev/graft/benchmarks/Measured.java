package dev.graft.benchmarks;

import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * One line of the comparison.
 *
 * @param way what carried the calls
 * @param payload what they carried
 * @param underWay how many were under way at once
 * @param callsPerSecond the mean
 * @param error half of JMH's confidence interval of 99.9 %; not a number where there was one iteration only
 */
record Measured(String way, String payload, int underWay, double callsPerSecond, double error) {
    static Measured of(RunResult run) {
        BenchmarkParams params = run.getParams();
        Result<?> result = run.getPrimaryResult();
        boolean async = params.getBenchmark().startsWith(GrpcAsync.class.getName() + ".");
        return new Measured(
                async ? "GRPC async" : params.getParam("way"),
                params.getParam("payload"),
                async ? GrpcAsync.UNDER_WAY : params.getThreads(),
                result.getScore(),
                result.getScoreError());
    }
}
