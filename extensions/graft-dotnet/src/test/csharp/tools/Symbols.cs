using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Mdb;

/// <summary>Turns the symbols that mcs writes, which .NET does not read, into those that it does.</summary>
internal static class Symbols
{
    private static int Main(string[] files)
    {
        foreach (var file in files)
        {
            var reading = new ReaderParameters { SymbolReaderProvider = new MdbReaderProvider(), ReadSymbols = true, InMemory = true };
            using (var module = ModuleDefinition.ReadModule(file, reading))
                module.Write(file, new WriterParameters { WriteSymbols = true, SymbolWriterProvider = new PortablePdbWriterProvider() });
        }
        return 0;
    }
}
