/** What is called in other runtimes of this process. */
package dev.graft.benchmarks.local;
