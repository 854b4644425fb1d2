/** A contract as plain data, free of the compiler's own types. */
@NullMarked
package dev.graft.processor.model;

import org.jspecify.annotations.NullMarked;
