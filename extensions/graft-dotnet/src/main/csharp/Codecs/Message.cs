using System;
using System.Collections.Generic;
using System.Linq;

namespace Graft.Guest
{
    /// <summary>Fields of a message with their names: arguments, or what a record or an exception has.</summary>
    internal sealed class Message
    {
        private readonly List<string> names;
        private readonly List<Field> fields;
        private readonly int[] byNumber;

        public Message(List<string> names, List<Field> fields)
        {
            this.names = names;
            this.fields = fields;
            byNumber = Enumerable.Range(0, fields.Count).OrderBy(i => fields[i].Number).ToArray();
        }

        public int Count => fields.Count;

        public void Write(Output to, object[] values, Links links)
        {
            foreach (var i in byNumber)
            {
                try
                {
                    fields[i].WriteBoxed(to, values[i], links);
                }
                catch (Crossing e) when (e.Within(names[i]))
                {
                    throw;
                }
            }
        }

        public object[] Read(Fields came, Links links)
        {
            var values = new object[fields.Count];
            for (var i = 0; i < values.Length; i++)
            {
                try
                {
                    values[i] = fields[i].ReadBoxed(came, links);
                }
                catch (Crossing e) when (e.Within(names[i]))
                {
                    throw;
                }
            }
            return values;
        }

        /// <summary>What writes the fields of an object, by its getters.</summary>
        public Action<T, Output, Links> Writer<T>(IReadOnlyDictionary<string, System.Reflection.PropertyInfo> properties)
        {
            var parts = byNumber.Select(i => Compiled.Part<T>(names[i], fields[i], properties[names[i]])).ToArray();
            return (value, to, links) =>
            {
                foreach (var part in parts)
                    part.Write(value, to, links);
            };
        }
    }

    /// <summary>A field and where an object has its value.</summary>
    internal abstract class Part<T>
    {
        public abstract void Write(T value, Output to, Links links);
    }

    internal sealed class Part<T, TField> : Part<T>
    {
        private readonly string name;
        private readonly Field<TField> field;
        private readonly Func<T, TField> getter;

        public Part(string name, Field<TField> field, Func<T, TField> getter)
        {
            this.name = name;
            this.field = field;
            this.getter = getter;
        }

        public override void Write(T value, Output to, Links links)
        {
            try
            {
                field.Write(to, getter(value), links);
            }
            catch (Crossing e) when (e.Within(name))
            {
                throw;
            }
        }
    }
}
