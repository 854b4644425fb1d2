package dev.graft.runtime.process;

import java.util.concurrent.CountDownLatch;

/** A program that keeps a guest's process, prints its number, and does not end. */
final class Keeper {
    private Keeper() {}

    public static void main(String[] args) throws InterruptedException {
        Supervisor<Host> open = Host.open("echo", payload -> payload);
        System.out.println(open.description());
        new CountDownLatch(1).await();
    }
}
