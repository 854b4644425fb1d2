/** Calls under way between two sides of a connection: hello, deadlines, cancellation, failures. Knows no sockets. */
@NullMarked
package dev.graft.runtime.session;

import org.jspecify.annotations.NullMarked;
