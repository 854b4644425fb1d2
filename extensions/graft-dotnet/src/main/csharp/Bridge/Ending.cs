using System;
using System.Runtime.InteropServices;

namespace Graft.Guest
{
    /// <summary>Tells the host that a module ends the process, by Environment.Exit: the host may have something to do before.</summary>
    internal static class Ending
    {
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        private delegate void ExitFunction(int code);

        private static ExitFunction exit;

        /// <summary>The function is given the exit code, and does not return.</summary>
        public static void GoesTo(IntPtr function)
        {
            exit = Marshal.GetDelegateForFunctionPointer<ExitFunction>(function);
            AppDomain.CurrentDomain.ProcessExit += (sender, arguments) => exit(Environment.ExitCode);
        }
    }
}
