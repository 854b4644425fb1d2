package dev.graft.benchmarks.peers;

import dev.graft.benchmarks.Basket;
import java.rmi.Remote;
import java.rmi.RemoteException;

/** The echo as RMI asks for it. */
interface RmiEcho extends Remote {
    Basket basket(Basket basket) throws RemoteException;

    byte[] bytes(byte[] bytes) throws RemoteException;

    long add(long a, long b) throws RemoteException;

    /** The echo itself. */
    final class Service implements RmiEcho {
        @Override
        public Basket basket(Basket basket) {
            return basket;
        }

        @Override
        public byte[] bytes(byte[] bytes) {
            return bytes;
        }

        @Override
        public long add(long a, long b) {
            return a + b;
        }
    }
}
