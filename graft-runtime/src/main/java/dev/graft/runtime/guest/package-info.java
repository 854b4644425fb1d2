/**
 * What hosts another language's runtime in this process: for those who bring one more language. Users of Graft need none of
 * it; they write {@code runtime=} in a connection string.
 */
@NullMarked
package dev.graft.runtime.guest;

import org.jspecify.annotations.NullMarked;
