/** From the compiler's elements to the model. */
@NullMarked
package dev.graft.processor.read;

import org.jspecify.annotations.NullMarked;
