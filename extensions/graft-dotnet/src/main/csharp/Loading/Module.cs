using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;

namespace Graft.Guest
{
    /// <summary>An assembly that implements contracts.</summary>
    internal sealed class Module
    {
        public Module(string path, Assembly assembly)
        {
            Path = path;
            Assembly = assembly;
        }

        public string Path { get; }

        public Assembly Assembly { get; }

        public string File => System.IO.Path.GetFileName(Path);

        /// <summary>The classes that others can see and make.</summary>
        public List<Type> Classes { get; private set; } = new List<Type>();

        /// <summary>What it needs and cannot have.</summary>
        public IEnumerable<string> Problems(Modules modules)
        {
            var references = Assembly.GetReferencedAssemblies();
            var problems = references.Select(Newer).Where(p => p != null).ToList();
            if (problems.Count == 0)
                problems = references.Select(n => Missing(modules, n)).Where(p => p != null).ToList();
            if (problems.Count > 0)
                return problems;
            try
            {
                Classes = Assembly.GetExportedTypes().Where(t => t.IsClass && !t.IsAbstract && !t.IsGenericTypeDefinition).ToList();
                foreach (var type in Classes)
                    type.GetInterfaces();
            }
            catch (Exception e) when (e is TypeLoadException || e is IOException || e is ReflectionTypeLoadException || e is BadImageFormatException)
            {
                problems.Add("module " + Path + " does not fit what it was compiled against: " + e.Message
                    + " If the contract has changed, write its C# again, correct the class, and build the module and all that it brings along");
            }
            return problems;
        }

        private string Missing(Modules modules, AssemblyName name)
        {
            try
            {
                modules.LoadFromAssemblyName(name);
                return null;
            }
            catch (BadImageFormatException)
            {
                return "module " + Path + " needs " + name.Name + ", and the file of this name is no assembly of .NET; build the module again";
            }
            catch (IOException e)
            {
                return "module " + Path + " needs " + name.Name + " " + name.Version + ", which is neither beside it nor in .NET "
                    + Environment.Version + (e is FileLoadException ? " in this version" : "")
                    + "; copy it there: dotnet publish puts all in one folder";
            }
        }

        private string Newer(AssemblyName name)
        {
            var own = System.Reflection.Assembly.Load("System.Runtime").GetName().Version;
            if (name.Name != "System.Runtime" || name.Version <= own)
                return null;
            var wanted = name.Version.Major >= 5 ? ".NET " + name.Version.ToString(2) : "a newer .NET Core";
            return "module " + Path + " is built for " + wanted + " (System.Runtime " + name.Version + "), and this is .NET " + Environment.Version
                + " (System.Runtime " + own + "); install a newer .NET, or build the module for this one";
        }
    }
}
