import { describe, expect, it } from '@jest/globals';
import { IsInt, IsOptional, IsString, ValidateBy } from 'class-validator';
import { Classified } from '../classified.js';
import { Nested, NestedList } from '../nested.js';
import { IsDateOnly } from '../rules/is-date-only.js';
import { IsDecimalText } from '../rules/is-decimal-text.js';
import { IsInstantText } from '../rules/is-instant-text.js';
import { classSchema, nestedClasses } from './class-schema.js';

class Part {
  @Classified('public')
  @IsString()
  name!: string;
}

class Whole {
  @Classified('protected')
  @IsString({ each: true })
  words!: string[];

  @Classified('public')
  @IsOptional()
  @IsInt()
  count?: number;

  @Classified('public')
  @IsDecimalText({ integerDigits: 3, fractionDigits: 2 })
  amount!: string;

  @Classified('public')
  @IsDateOnly()
  day!: string;

  @Classified('public')
  @IsInstantText()
  at!: string;

  @Classified('internal')
  @Nested(() => Part)
  part!: Part;

  @Classified('public')
  @NestedList(() => Part)
  parts!: Part[];
}

class Untranslated {
  @Classified('public')
  @ValidateBy({ name: 'isOdd', validator: { validate: () => true } })
  count!: string;
}

const SecondPart = { Part: class Part extends Object {} }.Part;

class Clash {
  @Classified('public')
  @Nested(() => Part)
  first!: Part;

  @Classified('public')
  @Nested(() => SecondPart)
  second!: object;
}

describe('classSchema', () => {
  it('translates rules, order, optionality, classification and nesting', () => {
    expect(classSchema(Whole, '#/d/')).toEqual({
      title: 'Whole',
      type: 'object',
      required: ['words', 'amount', 'day', 'at', 'part', 'parts'],
      properties: {
        words: { type: 'array', items: { type: 'string' }, 'x-classification': 'protected' },
        count: { type: 'integer', 'x-classification': 'public' },
        amount: {
          type: 'string',
          pattern: String.raw`^(?!-0(\.0+)?$)-?(0|[1-9]\d{0,2})(\.\d{1,2})?$`,
          'x-classification': 'public',
        },
        day: { type: 'string', format: 'date', 'x-classification': 'public' },
        at: { type: 'string', format: 'date-time', pattern: 'Z$', 'x-classification': 'public' },
        part: { allOf: [{ $ref: '#/d/Part' }], 'x-classification': 'internal' },
        parts: { type: 'array', items: { $ref: '#/d/Part' }, 'x-classification': 'public' },
      },
    });
  });

  it('refuses a rule it cannot translate', () => {
    expect(() => classSchema(Untranslated, '')).toThrow('The rule isOdd of field count has no JSON Schema');
  });
});

describe('nestedClasses', () => {
  it('finds them by name', () => {
    expect([...nestedClasses([Whole])]).toEqual([['Part', Part]]);
  });

  it('refuses two of one name', () => {
    expect(() => nestedClasses([Clash])).toThrow('Two nested classes are named Part: give one another name.');
  });
});
