/** Reading and writing the primitives of Protobuf on byte arrays, within bounds. Knows nothing of calls. */
@NullMarked
package dev.graft.runtime.wire;

import org.jspecify.annotations.NullMarked;
