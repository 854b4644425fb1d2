/** CoreCLR in this process. */
@NullMarked
package dev.graft.dotnet;

import org.jspecify.annotations.NullMarked;
