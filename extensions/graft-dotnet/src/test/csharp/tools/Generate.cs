using System;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Text;
using Graft.Guest;

/// <summary>Writes the C# of contracts: generate.dll OUT.cs DESCRIPTION.json...</summary>
internal static class Generate
{
    private static int Main(string[] arguments)
    {
        var text = "{\"contracts\": [" + string.Join(",", arguments.Skip(1).Select(File.ReadAllText)) + "]}";
        var bytes = Encoding.UTF8.GetBytes(text);
        var memory = Marshal.AllocHGlobal(bytes.Length);
        Marshal.Copy(bytes, 0, memory, bytes.Length);
        var answer = Bridge.Generate(memory, bytes.Length);
        var size = (int)Marshal.ReadInt64(answer);
        var reply = new byte[size];
        Marshal.Copy(IntPtr.Add(answer, 8), reply, 0, size);
        var told = Encoding.UTF8.GetString(reply);
        if (told[0] != '=')
        {
            Console.Error.WriteLine(told.Substring(1));
            return 1;
        }
        File.WriteAllText(arguments[0], told.Substring(1));
        return 0;
    }
}
