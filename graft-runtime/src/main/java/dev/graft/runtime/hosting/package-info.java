/** Modules in class loaders of their own: what they see, and what is wrong with them. */
@NullMarked
package dev.graft.runtime.hosting;

import org.jspecify.annotations.NullMarked;
