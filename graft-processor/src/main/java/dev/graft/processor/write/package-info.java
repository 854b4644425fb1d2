/** From the model to sources and to the {@code .proto}. */
@NullMarked
package dev.graft.processor.write;

import org.jspecify.annotations.NullMarked;
