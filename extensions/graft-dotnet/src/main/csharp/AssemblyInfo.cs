using System.Reflection;
using System.Runtime.CompilerServices;

[assembly: AssemblyTitle("Graft.Guest")]
[assembly: AssemblyVersion("0.1.0.0")]
[assembly: InternalsVisibleTo("Graft.Guest.Test")]
