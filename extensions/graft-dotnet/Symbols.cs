using System;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Mdb;

/// <summary>Turns the symbols that mcs writes, which .NET does not read, into those that it does.</summary>
internal static class Symbols
{
    private const int EntryStamp = 4;
    private const int EntryVersion = 8;
    private const int EntryContent = 24;

    private static int Main(string[] files)
    {
        foreach (var file in files)
        {
            var reading = new ReaderParameters { SymbolReaderProvider = new MdbReaderProvider(), ReadSymbols = true, InMemory = true };
            using (var module = Mono.Cecil.ModuleDefinition.ReadModule(file, reading))
            {
                foreach (var point in module.GetTypes().SelectMany(t => t.Methods).SelectMany(m => m.DebugInformation.SequencePoints))
                    End(point);
                module.Write(file, new WriterParameters { WriteSymbols = true, SymbolWriterProvider = new PortablePdbWriterProvider() });
            }
            Mark(file);
            File.Delete(file + ".mdb");
        }
        return 0;
    }

    /// <summary>Gives a place in a file an end, which mcs does not tell.</summary>
    private static void End(Mono.Cecil.Cil.SequencePoint point)
    {
        if (point.IsHidden)
            return;
        point.StartColumn = Math.Max(1, point.StartColumn);
        point.EndLine = point.StartLine;
        point.EndColumn = point.StartColumn + 1;
    }

    /// <summary>Says in the assembly that its symbols are portable ones, and which; this version of Cecil does not.</summary>
    private static void Mark(string file)
    {
        byte[] id;
        using (var symbols = MetadataReaderProvider.FromPortablePdbStream(File.OpenRead(Path.ChangeExtension(file, ".pdb"))))
            id = symbols.GetMetadataReader().DebugMetadataHeader.Id.ToArray();
        var bytes = File.ReadAllBytes(file);
        int entry;
        using (var image = new PEReader(new MemoryStream(bytes)))
            image.PEHeaders.TryGetDirectoryOffset(image.PEHeaders.PEHeader.DebugTableDirectory, out entry);
        Array.Copy(id, 16, bytes, entry + EntryStamp, 4);
        Array.Copy(new byte[] { 0, 1, 0x4d, 0x50 }, 0, bytes, entry + EntryVersion, 4);
        Array.Copy(id, 0, bytes, BitConverter.ToInt32(bytes, entry + EntryContent) + 4, 16);
        File.WriteAllBytes(file, bytes);
    }
}
