'use strict';
// The types of what code imports from `graft-guest`.

module.exports = `// Written by dev.graft.javascript.TypeScript; changes are lost.

declare module 'graft-guest' {
  /** The grafts of the program, by their names in configuration. */
  export const grafts: any;

  /** An exception of the host that no contract declares; thrown, it is that again. */
  export class HostError extends Error {
    constructor(type: string, reason?: string | null, more?: { cause?: unknown; errors?: readonly unknown[] });
    readonly type: string;
    readonly errors: readonly unknown[];
    readonly reason: string | null;
    readonly frames: readonly { type: string; method: string; file: string; line: number }[];
  }

  export class Decimal {
    constructor(unscaled: bigint, scale?: number);
    static of(value: Decimal | string | bigint | number): Decimal;
    readonly unscaled: bigint;
    readonly scale: number;
    plus(other: Decimal | string | bigint | number): Decimal;
    minus(other: Decimal | string | bigint | number): Decimal;
    times(other: Decimal | string | bigint | number): Decimal;
    dividedBy(other: Decimal | string | bigint | number, scale?: number): Decimal;
    withScale(scale: number): Decimal;
    negated(): Decimal;
    compareTo(other: Decimal | string | bigint | number): -1 | 0 | 1;
    equals(other: unknown): boolean;
    toNumber(): number;
    toString(): string;
    toJSON(): string;
  }

  interface Value {
    equals(other: unknown): boolean;
    toString(): string;
    toJSON(): string;
  }

  export interface Instant extends Value {}
  export class Instant {
    constructor(epochSecond: bigint | number, nano?: number);
    static now(): Instant;
    static from(date: Date): Instant;
    static parse(text: string): Instant;
    readonly epochSecond: bigint;
    readonly nano: number;
    readonly epochMilli: number;
    toDate(): Date;
    compareTo(other: Instant): -1 | 0 | 1;
  }

  export interface Duration extends Value {}
  export class Duration {
    constructor(seconds: bigint | number, nano?: number);
    static ofMillis(millis: number): Duration;
    readonly seconds: bigint;
    readonly nano: number;
    toMillis(): number;
  }

  export interface LocalDate extends Value {}
  export class LocalDate {
    constructor(epochDay: number);
    static of(year: number, month: number, day: number): LocalDate;
    static parse(text: string): LocalDate;
    readonly epochDay: number;
    readonly year: number;
    readonly month: number;
    readonly day: number;
    plusDays(days: number): LocalDate;
  }

  export interface LocalTime extends Value {}
  export class LocalTime {
    constructor(nanoOfDay: number);
    static of(hour: number, minute: number, second?: number, nano?: number): LocalTime;
    static parse(text: string): LocalTime;
    readonly nanoOfDay: number;
    readonly hour: number;
    readonly minute: number;
    readonly second: number;
    readonly nano: number;
  }

  export interface LocalDateTime extends Value {}
  export class LocalDateTime {
    constructor(date: LocalDate, time: LocalTime);
    static parse(text: string): LocalDateTime;
    readonly date: LocalDate;
    readonly time: LocalTime;
  }

  export interface OffsetTime extends Value {}
  export class OffsetTime {
    constructor(time: LocalTime, offset: string);
    readonly time: LocalTime;
    readonly offset: string;
  }

  export interface OffsetDateTime extends Value {}
  export class OffsetDateTime {
    constructor(dateTime: LocalDateTime, offset: string);
    readonly dateTime: LocalDateTime;
    readonly offset: string;
    toInstant(): Instant;
  }

  export interface ZonedDateTime extends Value {}
  export class ZonedDateTime {
    constructor(dateTime: LocalDateTime, offset: string, zone: string);
    readonly dateTime: LocalDateTime;
    readonly offset: string;
    readonly zone: string;
    toInstant(): Instant;
  }

  export interface Period extends Value {}
  export class Period {
    constructor(years?: number, months?: number, days?: number);
    readonly years: number;
    readonly months: number;
    readonly days: number;
  }

  export interface YearMonth extends Value {}
  export class YearMonth {
    constructor(year: number, month: number);
    readonly year: number;
    readonly month: number;
  }

  export interface MonthDay extends Value {}
  export class MonthDay {
    constructor(month: number, day: number);
    readonly month: number;
    readonly day: number;
  }

  export interface Locale extends Value {}
  export class Locale {
    constructor(language?: string, country?: string, variant?: string);
    readonly language: string;
    readonly country: string;
    readonly variant: string;
  }
}
`;
