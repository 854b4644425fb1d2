using System.Collections.Generic;
using System.Threading.Tasks;
using Nasty.System;

namespace Sample
{
    /// <summary>Implements a contract whose names are those of C#'s own things.</summary>
    public sealed class Nastily : IObject
    {
        int IObject.GetType() => 3;

        public String Event(string @class, String class2) =>
            @class == null ? throw new Failure("text", "field", 5, new Dictionary<string, int> { ["a"] = 1 }, new StringEnum2()) : class2;

        public void Take(string target)
        {
        }

        public Task Take2(string arguments) => Task.CompletedTask;

        public IAsyncEnumerable<IAny> Page(Nasty.PageString page) =>
            new Numbered<IAny>("3", i => i == 0 ? page.Items[0] : i == 1 ? (IAny)new StringEnumOption(StringEnum.AB) : new IAny2(new Nasty.System2()));
    }
}
