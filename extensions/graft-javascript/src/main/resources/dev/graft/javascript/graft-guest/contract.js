'use strict';
// A contract as its description says it, ready to be called.

const { EXACT } = require('./exact');
const { Holder, Single, fieldOf } = require('./holders');
const { ReferenceCodec } = require('./references');
const { PRIMITIVES, TEXTS } = require('./scalars');
const { ChoiceCodec, EnumCodec, ExceptionCodec, Message, RecordCodec } = require('./shapes');

const BOXES = Object.fromEntries(Object.entries(PRIMITIVES).map(([name, codec]) => [`${name}?`, codec]));
const BUILT_IN = { ...PRIMITIVES, ...BOXES, ...TEXTS, ...EXACT };

class Contract {
  constructor(described, index) {
    if (described.format !== 1) {
      throw new Error(`its description has the format ${described.format}, and this library knows 1`);
    }
    this.name = described.contract;
    this.graft = described.graft;
    this.index = index;
    this.types = new Types(described.types);
    const names = described.methods.map((method) => method.name);
    this.methods = described.methods.map(
      (method) => new Method(method, this.types, names.filter((name) => name === method.name).length > 1),
    );
  }

  /** What code can import: the classes of records and exceptions, and the constants of enums. */
  classes() {
    return this.types.all();
  }
}

class Method {
  constructor(described, types, overloaded) {
    this.name = described.name;
    this.signature = described.signature;
    this.count = described.parameters.length;
    this.names = overloaded ? [`${this.name}_${this.count}`, this.name] : [this.name];
    this.arguments = new Message();
    this.arguments.fill(described.parameters, (number, type) => types.field(number, type));
    this.returns = described.returns;
    this.result = described.result === null ? null : this.#result(described.result, types);
    this.throws = described.throws.map((name) => types.of(name));
  }

  #result(described, types) {
    return this.returns === 'stream' ? new Single(1, types.element(described), true) : types.field(1, described);
  }
}

/** The types of one contract, each made when it is first asked for. */
class Types {
  constructor(described) {
    this.described = described;
    this.codecs = new Map();
  }

  all() {
    const names = Object.keys(this.described).filter((name) => this.described[name].kind !== 'choice');
    return names.map((name) => [this.described[name].java, this.of(name).made]);
  }

  of(name) {
    return this.codecs.get(name) ?? this.#make(name, this.described[name]);
  }

  #make(name, described) {
    const { kind, java } = described;
    const known = (codec) => {
      this.codecs.set(name, codec); // before it is filled, as types may be recursive
      return codec;
    };
    if (kind === 'enum') {
      return known(new EnumCodec(java, described.constants));
    }
    if (kind === 'choice') {
      const codec = known(new ChoiceCodec(java));
      codec.fill(described.options, (type) => this.element(type));
      return codec;
    }
    const codec = known(new (kind === 'record' ? RecordCodec : ExceptionCodec)(java, described.fields.map((field) => field.name)));
    codec.message.fill(described.fields, (number, type) => this.field(number, type));
    return codec;
  }

  field(number, described) {
    return fieldOf(number, described, (type) => this.element(type));
  }

  /** A type as that of an element: what holds several values or none is a message of its own. */
  element(described) {
    if (typeof described === 'string') {
      return BUILT_IN[described];
    }
    const [kind, of] = described;
    if (kind === 'nullable') {
      return this.element(of);
    }
    if (kind === 'reference') {
      return new ReferenceCodec(of);
    }
    if (kind === 'message' || kind === 'enum' || kind === 'choice') {
      return this.of(of);
    }
    return new Holder(this.field(1, described), kind === 'optional');
  }
}

module.exports = { Contract };
