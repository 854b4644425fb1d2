package dev.graft.dotnet;

import guests.GuestPullsTest;

/** Modules in C# that read what Java publishes. */
class PullsTest extends GuestPullsTest {
    PullsTest() {
        super(CSharp.GUEST, 64);
    }
}
