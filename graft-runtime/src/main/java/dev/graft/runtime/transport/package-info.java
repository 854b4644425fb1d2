/** Carriers of frames: TCP and WebSocket on the JDK's sockets. Knows nothing of calls. */
@NullMarked
package dev.graft.runtime.transport;

import org.jspecify.annotations.NullMarked;
