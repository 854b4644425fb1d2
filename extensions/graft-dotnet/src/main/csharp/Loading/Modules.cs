using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;

namespace Graft.Guest
{
    /// <summary>The assemblies of one guest, apart from those of others: Graft.Guest and .NET itself are shared.</summary>
    internal sealed class Modules : AssemblyLoadContext
    {
        private readonly List<string> folders;
        private readonly List<AssemblyDependencyResolver> resolvers = new List<AssemblyDependencyResolver>();

        public Modules(IEnumerable<string> packages) : base("graft", true)
        {
            folders = packages.Select(Path.GetFullPath).ToList();
        }

        /// <summary>The modules that were loaded, with their paths.</summary>
        public List<Module> Loaded { get; } = new List<Module>();

        public void Load(string path, List<string> problems)
        {
            var full = Path.GetFullPath(path);
            if (!File.Exists(full))
            {
                problems.Add(Directory.Exists(full)
                    ? "module " + path + " is the folder " + full + "; name the .dll of the module in it"
                    : "there is no module " + path + ": no file " + full + "; correct its path, or build it");
                return;
            }
            try
            {
                var name = AssemblyName.GetAssemblyName(full).Name;
                if (Assemblies.FirstOrDefault(a => a.GetName().Name == name) is Assembly other && other.Location != full)
                    throw new FileLoadException("there is an assembly " + name + " from " + other.Location);
                folders.Insert(0, Path.GetDirectoryName(full));
                resolvers.Add(new AssemblyDependencyResolver(full));
                var module = new Module(path, LoadFromAssemblyPath(full));
                var wrong = module.Problems(this);
                problems.AddRange(wrong);
                Loaded.Add(module);
            }
            catch (BadImageFormatException)
            {
                problems.Add("module " + path + " is " + full + ", which is no assembly of .NET; name the .dll that the C# compiler wrote");
            }
            catch (FileLoadException e)
            {
                problems.Add("module " + path + " cannot be loaded: " + e.Message.TrimEnd('.') + "; two modules of one guest have to be assemblies of different names");
            }
            catch (InvalidOperationException e)
            {
                problems.Add("module " + path + ": what it depends on cannot be told: " + e.Message + "; build it again");
            }
        }

        /// <summary>Gives the assemblies up: they are unloaded when nothing of theirs runs, or is referred to, any more.</summary>
        public void Leave()
        {
            Loaded.Clear(); // as long as there are assemblies they keep this, so that it must not keep them
            Unload();
        }

        protected override Assembly Load(AssemblyName name)
        {
            if (name.Name == typeof(Modules).Assembly.GetName().Name)
                return typeof(Modules).Assembly;
            if (IsOfDotNet(name))
                return null;
            var path = resolvers.Select(r => r.ResolveAssemblyToPath(name)).FirstOrDefault(p => p != null)
                ?? folders.Select(f => Path.Combine(f, name.Name + ".dll")).FirstOrDefault(File.Exists);
            return path == null ? null : LoadFromAssemblyPath(path);
        }

        protected override IntPtr LoadUnmanagedDll(string name)
        {
            var path = resolvers.Select(r => r.ResolveUnmanagedDllToPath(name)).FirstOrDefault(p => p != null);
            return path == null ? IntPtr.Zero : LoadUnmanagedDllFromPath(path);
        }

        /// <summary>Whether .NET itself has an assembly, in this version or a newer one, whatever a module has beside it.</summary>
        private static bool IsOfDotNet(AssemblyName name)
        {
            var file = Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location), name.Name + ".dll");
            return File.Exists(file) && (name.Version == null || AssemblyName.GetAssemblyName(file).Version >= name.Version);
        }
    }
}
