package dev.graft.javascript;

import dev.graft.runtime.guest.GuestHost;
import java.nio.ByteBuffer;

/**
 * A call of an object of the host's that the guest makes; its reply goes back as a message.
 *
 * @param guest who makes it
 * @param id the guest's number for it
 * @param within the call that the guest makes it in; 0 for none
 */
record HostCall(JavaScriptGuest guest, long id, long within, long object, int contract, int method, byte[] payload)
        implements Runnable {
    private static final System.Logger LOGGER = System.getLogger(HostCall.class.getName());

    static HostCall read(JavaScriptGuest guest, long id, ByteBuffer content) {
        long within = content.getLong();
        long object = content.getLong();
        int contract = content.getInt();
        int method = content.getInt();
        byte[] payload = new byte[content.remaining()];
        content.get(payload);
        return new HostCall(guest, id, within, object, contract, method, payload);
    }

    @Override
    public void run() {
        byte[] reply = new byte[0]; // which the guest library takes for a failure of the bridge
        try {
            GuestHost host = guest.host();
            reply = host.call(object, contract, method, payload);
        } catch (Throwable e) { // whatever it is, the guest waits for the reply
            LOGGER.log(System.Logger.Level.WARNING, "A call that JavaScript made could not be run", e);
        }
        guest.answer(this, reply);
    }

    /** Nobody is there to run it any more. */
    void refuse() {
        guest.answer(this, Refusal.cancelled("the call that it was part of is over"));
        Messages.passed(payload).forEach(guest::release);
    }
}
