using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Threading;
using System.Threading.Tasks;
using Values;

namespace Graft.Guest.Test
{
    /// <summary>The entry points, and what the process has of guests.</summary>
    internal static class BridgeTest
    {
        public static void Functions_of_the_host_are_called_by_address()
        {
            var told = new List<string>();
            NativeHost.CallFunction call = (guest, number, contract, method, payload, length) =>
            {
                told.Add(guest + " " + number + " " + contract + " " + method + " " + BitConverter.ToString(Memory.Read(payload, length)));
                return Memory.Of(new byte[] { 0, 0, 0 }, told.Count == 1 ? 3 : 0);
            };
            NativeHost.ReleaseFunction release = (guest, number) => told.Add(guest + " " + number);
            var host = new NativeHost(Marshal.GetFunctionPointerForDelegate(call), Marshal.GetFunctionPointerForDelegate(release));
            Check.Same(new byte[] { 0, 0, 0 }, host.Call(7, -2, 1, 3, new byte[] { 1, 2, 3, 4 }, 3));
            Check.Same("the host could not run the call; its log says why", Check.Throws<InvalidOperationException>(() => host.Call(7, 9, 1, 3, new byte[0], 0)).Message);
            host.Release(7, 9);
            Check.Same("7 -2 1 3 01-02-03,7 9 1 3 ,7 9", string.Join(",", told));
            GC.KeepAlive(call);
            GC.KeepAlive(release);
        }

        public static void Entry_points_have_the_delegates_that_hostfxr_asks_for()
        {
            foreach (var name in new[] { "Connect", "Open", "Call", "Release", "ThreadToken", "Interrupt", "Generate" })
            {
                var type = typeof(Bridge).GetNestedType(name + "Function");
                var method = typeof(Bridge).GetMethods().Single(m => m.Name == name && m.IsPublic);
                Check.True(Delegate.CreateDelegate(type, method) != null, name);
            }
        }

        public static void What_is_public_is_for_modules_or_for_the_contracts()
        {
            var types = typeof(Bridge).Assembly.GetExportedTypes().Where(t => !t.IsNested && t.Namespace != "Graft").Select(t => t.FullName).OrderBy(n => n, StringComparer.Ordinal);
            Check.Same<IReadOnlyList<string>>(
                new[] { "Bridge", "EnumOption`1", "GraftContractAttribute", "GraftFieldAttribute", "GraftMethodAttribute", "GraftTypeAttribute", "Proxy", "ProxyTarget", "Values" }
                    .Select(n => "Graft.Guest." + n).ToList(),
                types.ToList());
        }

        public static void Many_threads_call_at_once()
        {
            using (var host = Host.Of("Scalars", "Standard"))
            {
                var served = host.Served<IScalars>();
                var calls = Enumerable.Range(0, 8).Select(t => Task.Factory.StartNew(
                    () =>
                    {
                        for (var i = 0; i < 2000; i++)
                            Check.Same(t * 10000 + i, served.AsInt(t * 10000 + i));
                    },
                    TaskCreationOptions.LongRunning)).ToArray();
                Task.WaitAll(calls);
            }
        }

        public static void A_guest_that_is_closed_leaves_memory()
        {
            var weak = Opened();
            Check.Soon(
                () =>
                {
                    GC.Collect();
                    GC.WaitForPendingFinalizers();
                    return !weak.IsAlive;
                },
                "the assemblies of a closed guest are unloaded");
        }

        [MethodImpl(MethodImplOptions.NoInlining)]
        private static WeakReference Opened()
        {
            var before = System.Runtime.Loader.AssemblyLoadContext.All.ToList();
            var guest = new OpenGuest(987654, null);
            var module = System.Text.Json.JsonSerializer.Serialize(System.IO.Path.Combine(Host.Compiled, "problems", "Good", "Good.dll"));
            var text = "{\"contracts\": [" + Host.Description("Scalar") + "], \"modules\": [" + module + "], \"serves\": [0]}";
            Check.Same(0, guest.Open(System.Text.Encoding.UTF8.GetBytes(text)).Count);
            var reply = guest.Call(0, 0, 0, new byte[] { 0, 0, 8, 21 });
            Check.Same<byte>(42, reply.Buffer[4]);
            var context = System.Runtime.Loader.AssemblyLoadContext.All.Except(before).Single(c => c is Modules);
            guest.Close();
            return new WeakReference(context);
        }
    }
}
