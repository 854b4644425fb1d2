'use strict';
// Codecs of records, enums, sealed interfaces and exceptions.

const classes = require('./classes');
const { MessageCodec, ScalarCodec } = require('./codec');
const { Crossing, classOf, isPlain, kindOf, wrong } = require('./crossing');
const { inside } = require('./holders');
const { simple } = require('./names');
const { int32, last, parse, scan } = require('./wire');

const has = (value, name) => name in value && value[name] !== undefined;

/** The fields of a message, by their names. */
class Message {
  fill(described, fieldOf) {
    this.names = described.map((field) => field.name);
    this.fields = described.map((field) => fieldOf(field.number, field.type));
    this.order = this.fields.map((_, i) => i).sort((a, b) => this.fields[a].number - this.fields[b].number);
  }

  /** Writes a value for each part, in the order of declaration. */
  write(out, values, links) {
    for (const i of this.order) {
      inside((e) => e.within(this.names[i]), () => this.fields[i].write(out, values[i], links));
    }
  }

  read(data, links) {
    const fields = parse(data);
    return this.fields.map((field, i) => inside((e) => e.within(this.names[i]), () => field.read(fields, links)));
  }

  /** The content as an object. */
  object(data, links) {
    const values = this.read(data, links);
    return Object.fromEntries(this.names.map((name, i) => [name, values[i]]));
  }

  /** The content of anything that has the properties; one that may be null may be left out of an object. */
  values(value, says, literal = false) {
    return this.names.map((name) => {
      if (!has(value, name) && !literal) {
        const problem = wrong(value, says);
        problem.problem += `; it has no property ${name}`;
        throw problem;
      }
      return value[name];
    });
  }

  /** Fails if a literal has what is no field. */
  checkLiteral(value, says) {
    for (const name of Object.keys(value)) {
      if (!this.names.includes(name) && name !== '$type') {
        throw new Crossing(`has a property ${name}, and ${says} has none; it has ${this.names.join(', ') || 'no fields'}`);
      }
    }
  }
}

/** Anything goes out that has the properties; what arrives is of the class. */
class RecordCodec extends MessageCodec {
  constructor(java, names) {
    super();
    this.made = classes.record(java, names);
    this.says = java;
  }

  message = new Message();

  body(out, value, links) {
    if (typeof value !== 'object' || value === null || Array.isArray(value) || value instanceof Map || value instanceof Set) {
      throw wrong(value, this.says);
    }
    const literal = isPlain(value);
    if (literal) {
      this.message.checkLiteral(value, this.says);
    } else if (this.message.names.length === 0 && classOf(value)?.name !== this.made.name) {
      throw wrong(value, this.says);
    }
    this.message.write(out, this.message.values(value, this.says, literal), links);
  }

  content(data, links) {
    return new this.made(this.message.object(data, links));
  }
}

/** A constant is a string: its name. */
class EnumCodec extends ScalarCodec {
  text = true;

  constructor(java, constants) {
    super();
    this.java = java;
    this.says = `string, a constant of ${java}`;
    this.made = classes.enumeration(java, constants.map((constant) => constant.name));
    this.names = new Map(constants.map((constant) => [constant.number, constant.name]));
    this.numbers = new Map(constants.map((constant) => [constant.name, constant.number]));
  }

  write(out, value) {
    if (typeof value !== 'string') {
      throw wrong(value, this.says);
    }
    const number = this.numbers.get(value);
    if (number === undefined) {
      throw new Crossing(`is '${value}', and ${this.java} has no such constant; it has ${[...this.numbers.keys()].join(', ')}`);
    }
    out.varint(number);
  }

  read(raw) {
    const number = int32(raw);
    if (number === 0) {
      return null;
    }
    if (!this.names.has(number)) {
      throw new Crossing(`has the number ${number}, which no constant of ${this.java} has`);
    }
    return this.names.get(number);
  }

  element(raw, links) {
    const value = this.read(raw, links);
    if (value === null) {
      throw new Crossing('is the unspecified value of an enum, where one is due');
    }
    return value;
  }
}

/** The option goes by the value's class, or its `$type`; a constant of an enum is a string. */
class ChoiceCodec extends MessageCodec {
  constructor(java) {
    super();
    this.java = java;
    this.options = new Map();
  }

  fill(options, codecOf) {
    for (const option of options) {
      this.options.set(option.number, codecOf(option.type));
    }
    this.says = `${this.java}, which is one of ${[...this.options.values()].map(optionName).join(', ')}`;
    const names = [...this.options.values()].map(optionName);
    const twice = new Set(names.filter((name, i) => names.indexOf(name) !== i));
    this.byName = new Map([...this.options].map(([number, codec], i) => [names[i], number]).filter(([name]) => !twice.has(name)));
    this.byClass = new Map([...this.options].map(([number, codec]) => [codec.made, number]));
    const constants = [...this.options].filter(([, codec]) => codec instanceof EnumCodec);
    this.byConstant = new Map();
    for (const [number, codec] of constants) {
      for (const name of codec.numbers.keys()) {
        this.byConstant.set(name, this.byConstant.has(name) ? null : number);
      }
    }
  }

  body(out, value, links) {
    const [number, content] = this.#option(value);
    const codec = this.options.get(number);
    if (!codec) {
      throw wrong(value, `${this.says}; an object literal says which by $type`);
    }
    out.tag(number, codec.wireType);
    codec.write(out, content, links);
  }

  #option(value) {
    if (typeof value === 'string') {
      const number = this.byConstant.get(value);
      if (number === null) {
        throw new Crossing(`is '${value}', which several enums have; use {$type, name}`);
      }
      return [number, value];
    }
    if (typeof value !== 'object' || value === null) {
      return [undefined, value];
    }
    if (isPlain(value)) {
      const number = this.byName.get(value.$type);
      return [number, this.options.get(number) instanceof EnumCodec ? value.name : value];
    }
    for (let kind = Object.getPrototypeOf(value); kind !== null && kind !== Object.prototype; kind = Object.getPrototypeOf(kind)) {
      const number = this.byClass.get(kind.constructor) ?? this.byName.get(kind.constructor?.name);
      if (number) {
        return [number, value];
      }
    }
    return [undefined, value];
  }

  content(data, links) {
    const fields = scan(data);
    if (fields.length === 0) {
      throw new Crossing(`has no subtype of ${this.java}`);
    }
    const number = fields.at(-1)[0];
    const codec = this.options.get(number);
    if (!codec) {
      throw new Crossing(`has the number ${number}, which no subtype of ${this.java} has`);
    }
    const raw = last(fields.filter((field) => field[0] === number).map(([, wireType, content]) => [wireType, content]), codec);
    const value = codec.element(raw, links);
    const ambiguous = codec instanceof EnumCodec && this.byConstant.get(value) === null;
    return ambiguous ? Object.freeze({ $type: optionName(codec), name: value }) : value;
  }
}

const optionName = (codec) => simple(codec.java ?? codec.says);

/** The fields of an exception; its message and the rest travel beside them. */
class ExceptionCodec {
  constructor(java, names) {
    this.java = java;
    this.made = classes.exception(java, names);
  }

  message = new Message();

  write(out, thrown, links) {
    this.message.write(out, this.message.values(thrown, `${this.java}, as ${kindOf(thrown)} was thrown`), links);
  }

  read(data, text, links, cause) {
    const fields = this.message.object(data, links);
    return new this.made(text ?? undefined, cause === undefined ? fields : { cause, ...fields });
  }
}

module.exports = { ChoiceCodec, EnumCodec, ExceptionCodec, Message, RecordCodec };
