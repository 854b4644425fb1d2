using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Generics;
using SealedTypes;
using Shapes;

namespace Sample
{
    public sealed class Shaped : SealedTypes.IShapes
    {
        public IShapesShape Shape(IShapesShape value) => value ?? new Blob();

        IReadOnlyList<IShapesShape> SealedTypes.IShapes.Shapes(
            IReadOnlyList<IShapesShape> values, IReadOnlyDictionary<string, IShapesShape> byName, IShapesShape maybe, IReadOnlyList<IShapesShape> array) => values;

        public IShapesExpression Expression(IShapesExpression value) => value;

        public IShapesResultShape Result(IShapesResultShape value) => value;

        public IShapesResultOptionalString Text(IShapesResultOptionalString value, IShapesResultInteger other) => value;

        public IShapesValue Value(IShapesValue value) => value;

        private sealed class Blob : IShapesShape
        {
        }
    }

    public sealed class People : IUsers
    {
        public PageUser Page(int number)
        {
            if (number > 1)
                throw new Farther();
            return new PageUser(new[] { new User(1, "a", null) }, null, null);
        }

        public string ToString(int width) => "wide " + width;

        public IReadOnlyList<User> Find(string name) => Found("name " + name);

        public IReadOnlyList<User> Find(string name, int limit) => Found(name + " " + limit);

        public IReadOnlyList<User> Find(long? id) => Found("box " + id);

        public IReadOnlyList<User> Find(long id) => Found("long " + id);

        private static User[] Found(string name) => new[] { new User(null, name, null) };

        public User Get(long? key) => throw new Java.Io.IOException(null);

        public void Put(User value)
        {
            try
            {
                Inner();
            }
            catch (Exception e)
            {
                throw new InvalidOperationException("outer", e);
            }
        }

        private static void Inner()
        {
            throw new KeyNotFoundException("inner");
        }

        public User First() => throw new AggregateException("several", new Exception("one"), new Exception("two"));

        public void Clear() => throw new Broken();

        private readonly string none = null;

        public int Count() => none.Length;

        public Tree Shape(Tree tree)
        {
            var children = new List<Tree>();
            var made = new Tree("self", children, new Dictionary<string, Tree>());
            children.Add(made);
            return tree ?? made;
        }

        private sealed class Farther : TooFarException
        {
            public Farther() : base("too far")
            {
            }
        }

        private sealed class Broken : Exception
        {
            public override string Message => throw new Exception("no message");
        }
    }

    public sealed class Later : ILater
    {
        public async Task<LaterPoint> Point(LaterPoint point)
        {
            await Task.Delay(5);
            return new LaterPoint(point.Y, point.X);
        }

        public Task<IReadOnlyList<LaterPoint>> Points(int count, string @in) => null;

        public async Task Nothing()
        {
            await Task.Yield();
        }

        public async Task<int?> Number(string call, string failure, string binding, string value, string to)
        {
            await Task.Delay(1);
            throw new InvalidOperationException("later");
        }

        public Task<string> Perhaps(string text) => text == null ? Task.FromException<string>(new LaterFailure("declared")) : Task.FromResult(text);

        public async Task<byte[]> Bytes(byte[] bytes)
        {
            await Task.Delay(-1);
            return bytes;
        }
    }

    public sealed class Fails : IFailing
    {
        public void Jdk() => throw new Java.Io.FileNotFoundException("gone");

        public void Checked() => throw new Coded("coded", 7, true, new[] { "a", null });
    }
}
