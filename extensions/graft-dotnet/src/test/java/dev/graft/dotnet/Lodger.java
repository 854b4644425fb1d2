package dev.graft.dotnet;

import dev.graft.runtime.GraftRemoteException;
import dev.graft.runtime.Hypertube;
import guests.Readings;
import java.io.IOException;
import weather.Forecast;
import weather.Reading;

/** A program that hosts the forecast, in a process that may end: one of the words of its command line says what it does. */
public final class Lodger {
    private Lodger() {}

    /** With the module, and what to do. */
    public static void main(String[] args) throws Exception {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("the hook ran")));
        try (Hypertube tube = Weather.tube("timeout=100s;modules=" + args[0])) {
            Forecast forecast = tube.graft(Forecast.class);
            switch (args[1]) {
                case "faults" -> faults(forecast);
                case "wait" -> {
                    forecast.fail("child");
                    ready();
                }
                default -> {
                    System.out.println("failing");
                    forecast.fail(args[1]);
                    System.out.println("it goes on");
                }
            }
        }
    }

    private static void ready() throws IOException {
        System.out.println("ready");
        int unused = System.in.read();
    }

    /** Each side's faults, which the system tells it by signals, many times and in compiled code. */
    private static void faults(Forecast forecast) {
        int javaNulls = 0;
        int javaZeros = 0;
        int javaDepths = 0;
        int dotnetNulls = 0;
        for (int i = 0; i < 200_000; i++) {
            try {
                javaNulls += Readings.WARM.at().getNano() == length(i % 2 == 0 ? null : Readings.WARM) ? 0 : 0;
            } catch (NullPointerException e) {
                javaNulls++;
            }
            try {
                javaZeros += divided(i, i % 2) < 0 ? 1 : 0;
            } catch (ArithmeticException e) {
                javaZeros++;
            }
            if (i % 1000 == 0) {
                try {
                    javaDepths += deep(0);
                } catch (StackOverflowError e) {
                    javaDepths++;
                }
            }
            if (i % 100 == 0) {
                try {
                    forecast.fail("null");
                } catch (GraftRemoteException e) {
                    dotnetNulls += e.typeName().equals("System.NullReferenceException") ? 1 : 0;
                }
            }
        }
        System.out.println("faults " + javaNulls + " " + javaZeros + " " + javaDepths + " " + dotnetNulls);
    }

    private static int length(Reading reading) {
        return reading.sky().ordinal();
    }

    private static int divided(int what, int by) {
        return what / by;
    }

    private static int deep(int depth) {
        return depth == -1 ? 0 : deep(depth + 1) + 1;
    }
}
