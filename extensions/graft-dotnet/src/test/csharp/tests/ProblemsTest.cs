using System;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Graft.Guest.Test
{
    /// <summary>What is told of modules that cannot be loaded: each is one line with what to do.</summary>
    internal static class ProblemsTest
    {
        private static string At(string name) => Path.Combine(Host.Compiled, "problems", name, name + ".dll");

        private static string Told(string module, int serves = 1, int offers = 0, string more = "", string description = "Scalar")
        {
            using (var host = new Host(description))
            {
                var told = host.Open(module, serves, offers, more);
                Check.True(told.Length > 0 && !told.Contains("\r") && told.Split('\n').Length == 1, "one line: " + told);
                return told.Replace(Host.Compiled, "");
            }
        }

        public static void A_module_that_is_right()
        {
            Check.Same("=0", Told(At("Good")));
            Check.Same("=0", Told(At("Good"), 0, 1));
            Check.Same("=", Told(At("Nothing"), 0, 1));
            Check.Same("=", Told(At("Takes"), 0, 1));
        }

        public static void No_file_or_no_assembly()
        {
            Check.Has("!there is no module /problems/None/None.dll: no file /problems/None/None.dll; correct its path, or build it", Told(At("None")));
            var folder = Path.Combine(Host.Compiled, "problems", "Good");
            Check.Has("is the folder /problems/Good; name the .dll of the module in it", Told(folder));
            Check.Has("which is no assembly of .NET; name the .dll that the C# compiler wrote", Told(Path.Combine(folder, "Contracts.cs")));
            Check.Has("two modules of one guest have to be assemblies of different names", Told(At("Good") + ":" + Copied("Good")));
        }

        public static void What_was_made_before_another_thing_fails_is_disposed()
        {
            AppDomain.CurrentDomain.SetData("good", null);
            Check.Has("!the modules cannot be loaded: System.ArgumentOutOfRangeException", Told(At("Good"), 2));
            Check.Same<object>("disposed", AppDomain.CurrentDomain.GetData("good"));
        }

        private static string Copied(string name)
        {
            var folder = Path.Combine(Host.Compiled, "problems", "again");
            Directory.CreateDirectory(folder);
            File.Copy(At(name), Path.Combine(folder, name + ".dll"), true);
            return Path.Combine(folder, name + ".dll");
        }

        public static void No_class_or_several()
        {
            Check.Same(
                "!nothing in /problems/Nothing/Nothing.dll implements scalar.Scalar; write a public class that implements its interface, IScalar", Told(At("Nothing")));
            Check.Has("; Hidden does, and is not public: make it so", Told(At("Hidden")));
            Check.Has("!scalar.Scalar has several implementations: First in /problems/Two/Two.dll and Second in", Told(At("Two")));
            Check.Has("; keep one, and make the others internal", Told(At("Two"), 0, 1));
        }

        public static void A_constructor_that_does_not_do()
        {
            Check.Has("!/problems/Throws/Throws.dll: Throws's constructor threw System.NullReferenceException: Object reference", Told(At("Throws")));
            Check.Has("(Throws.cs:", Told(At("Throws")));
            Check.Has(
                "Takes's constructor takes folder, which is a System.String; it may take contracts, as other grafts of the program, and nothing else", Told(At("Takes")));
            Check.Has("Asks's constructor takes other, and this program has no contract other.Other; put its jar", Told(At("Asks")));
        }

        public static void An_old_version_of_the_contract()
        {
            Check.Same(
                "!/problems/Old/Old.dll: Old does not fit scalar.Scalar: Scalar.IScalar has no method for twice(int), and its Twice is that of twice(long). The C# of "
                    + "the contract is not that of this program; write it again, correct what does not compile, and build the module",
                Told(At("Old")));
            var stale = Told(At("Stale"));
            Check.Has("!module /problems/Stale/Stale.dll does not fit what it was compiled against: ", stale);
            Check.Has("'Twice' in type 'Old'", stale);
        }

        public static void A_dependency_that_is_missing()
        {
            var told = Told(Path.Combine(Host.Compiled, "problems", "Needing.dll"));
            Check.Has("needs Nothing 0.0.0.0, which is neither beside it nor in .NET " + Environment.Version, told);
            var folder = Path.Combine(Host.Compiled, "problems", "Nothing").Replace("\\", "/");
            told = Told(Path.Combine(Host.Compiled, "problems", "Needing.dll"), 0, 1, ", \"packages\": [\"" + folder + "\"]");
            Check.True(!told.Contains("needs Nothing"), "it is found in a folder of packages: " + told);
        }

        public static void Built_for_a_newer_DotNet()
        {
            var bytes = File.ReadAllBytes(At("Good"));
            using (var image = new PEReader(new MemoryStream(bytes)))
            {
                var reader = image.GetMetadataReader();
                var row = reader.AssemblyReferences.Select(r => reader.GetString(reader.GetAssemblyReference(r).Name)).ToList().IndexOf("System.Runtime");
                var at = image.PEHeaders.MetadataStartOffset + reader.GetTableMetadataOffset(TableIndex.AssemblyRef) + row * reader.GetTableRowSize(TableIndex.AssemblyRef);
                Array.Copy(new byte[] { 99, 0, 0, 0, 0, 0, 0, 0 }, 0, bytes, at, 8);
            }
            var folder = Path.Combine(Host.Compiled, "problems", "newer");
            Directory.CreateDirectory(folder);
            var path = Path.Combine(folder, "Good.dll");
            File.WriteAllBytes(path, bytes);
            Check.Has("is built for .NET 99.0 (System.Runtime 99.0.0.0), and this is .NET " + Environment.Version, Told(path));
        }

        public static void Descriptions_that_are_not_known()
        {
            using (var host = new Host("Scalar"))
            {
                var text = "{\"contracts\": [{\"format\": 2, \"contract\": \"a.B\"}], \"modules\": [], \"serves\": []}";
                var told = Host.Text(Host.Given(text, (memory, length) => Bridge.Open(host.Number, memory, length)));
                Check.Same("!the description of a.B has the format 2, and this library knows 1; use a newer Graft", told);
                told = Host.Text(Host.Given("nonsense", (memory, length) => Bridge.Open(host.Number, memory, length)));
                Check.Has("!the modules cannot be loaded: System.Text.Json.", told);
            }
        }
    }
}
