/** Calls into native code that calls back, on threads that it can live on. */
@NullMarked
package dev.graft.jna;

import org.jspecify.annotations.NullMarked;
