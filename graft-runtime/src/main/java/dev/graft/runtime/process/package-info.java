/** Runs a guest in a supervised process of its own: the same bridge, over a socket. */
@NullMarked
package dev.graft.runtime.process;

import org.jspecify.annotations.NullMarked;
