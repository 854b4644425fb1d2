using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Graft.Guest.Test
{
    /// <summary>The C# of contracts. That it compiles, the samples show.</summary>
    internal static class GenerateTest
    {
        private static string Told(params string[] descriptions)
        {
            var text = "{\"contracts\": [" + string.Join(",", descriptions) + "], \"later\": 1}";
            return Host.Text(Host.Given(text, (memory, length) => Bridge.Generate(memory, length)));
        }

        private static int Count(string text, string part) => Regex.Matches(text, Regex.Escape(part)).Count;

        public static void A_type_of_several_contracts_is_written_once()
        {
            var scalars = Host.Description("Scalars");
            var told = Told(scalars, Host.Description("Standard"), Host.Description("Collections"), scalars);
            Check.Same('=', told[0]);
            Check.Same(1, Count(told, "class Boxes "));
            Check.Same(1, Count(told, "enum Level"));
            Check.Same(1, Count(told, "interface IScalars"));
        }

        public static void A_type_in_two_shapes()
        {
            var other = Host.Description("Standard").Replace("\"flag\"", "\"flags\"");
            Check.Same("!values.Boxes is described in two ways, by values.Scalars and values.Standard; give descriptions of one and the same build", Told(Host.Description("Scalars"), other));
        }

        public static void Instances_of_a_generic_type_are_types_of_their_own()
        {
            var users = Host.Description("Users");
            var others = users.Replace("generics.User", "others.User").Replace("others.Users", "others.Users");
            var told = Told(users, others);
            Check.Same('=', told[0]);
            Check.Has("class PageUser ", told);
            Check.Has("class PageUser2 ", told);
            Check.Has("class PairUserInteger2 ", told);
            Check.Same(1, Count(told, "class Tree "));
        }

        public static void A_reference_without_a_description()
        {
            Check.Has("!references.Carts refers to references.Cart, whose description is not among those given; give that one, too", Told(Host.Description("Carts")));
        }

        public static void What_is_no_description()
        {
            Check.Has("!the descriptions cannot be read: ", Told("{"));
            Check.Has("!the descriptions cannot be read: ", Told("{\"format\": 1}"));
            Check.Has("has the format 2", Told(Host.Description("Scalars").Replace("\"format\": 1", "\"format\": 2")));
            Check.Has("has the type int128, which this library does not know", Told(Host.Description("Scalar").Replace("\"type\": \"int\"", "\"type\": \"int128\"")));
        }

        public static void Names_of_C_sharps_own_do_no_harm()
        {
            using (var host = Host.Of("Nasty"))
            {
                var served = host.Served<Nasty.System.IObject>();
                Check.Same(3, served.GetType());
                var text = new Nasty.System.String("a", true, Nasty.System.StringEnum.Class2, new Nasty.System.String[0], 4, Instant.Now, null);
                Check.Same(text, served.Event("x", text));
                served.Take("");
                served.Take2("").Wait();
                var failure = Check.Throws<Nasty.System.Failure>(() => served.Event(null, null));
                Check.Same("text field 5 1", failure.Message + " " + failure.MessageValue + " " + failure.InnerExceptionValue + " " + failure.DataValue["a"]);
                var all = StreamsTest.Read(served.Page(new Nasty.PageString(new[] { text })), out _);
                Check.Same("Nasty.System.String Nasty.System.StringEnumOption Nasty.System.IAny2", string.Join(" ", all.Select(a => a.GetType().FullName)));
            }
        }
    }
}
