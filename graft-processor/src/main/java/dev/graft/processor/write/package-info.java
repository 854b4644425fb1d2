/** From the model to sources, to the {@code .proto} and to the description. */
@NullMarked
package dev.graft.processor.write;

import org.jspecify.annotations.NullMarked;
