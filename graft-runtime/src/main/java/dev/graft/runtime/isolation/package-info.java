/** Calls in memory that pass the very objects, and are watched for what a remote caller and callee would not share. */
@NullMarked
package dev.graft.runtime.isolation;

import org.jspecify.annotations.NullMarked;
