/**
 * What generated stubs and skeletons use; nothing else of the runtime is open to them, and nobody else should use it. It
 * may change from release to release together with the processor: recompile the contracts.
 */
@NullMarked
package dev.graft.runtime.generated;

import org.jspecify.annotations.NullMarked;
