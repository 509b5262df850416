import { describe, expect, it } from '@jest/globals';
import {
  IsArray,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  registerDecorator,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { planOf } from './class-plan.js';
import { Classified } from './classified.js';
import { ContractError } from './contract-error.js';
import type { EventClass } from './event-contract.js';
import { Nested, NestedList } from './nested.js';

class Part {
  @Classified('internal')
  @IsString()
  name!: string;
}

class NoClassification {
  @IsString()
  bare!: string;
}

class WrongClassification {
  @Classified('secret' as 'public')
  @IsString()
  bare!: string;
}

class NoValidator {
  @Classified('public')
  bare!: string;
}

class OnlyOptional {
  @Classified('public')
  @IsOptional()
  bare?: string;
}

class InitialValue {
  bare = 'x';
}

class BadPart {
  @Classified('public')
  @Nested(() => NoClassification)
  part!: NoClassification;
}

class Conditional {
  @Classified('public')
  @ValidateIf(() => true)
  @IsString()
  bare!: string;
}

class Grouped {
  @Classified('public')
  @IsString({ groups: ['some'] })
  bare!: string;
}

class BareNested {
  @Classified('public')
  @ValidateNested()
  part!: Part;
}

class BareArray {
  @Classified('public')
  @IsArray()
  list!: string[];
}

class Binary {
  @Classified('public')
  @IsNumber()
  amount!: number;
}

class Late {
  @Classified('public')
  bare!: string;
}
registerDecorator({
  name: 'late',
  target: Late,
  propertyName: 'bare',
  options: {},
  async: true,
  validator: { validate: () => Promise.resolve(true) },
});

class Whole {
  @Classified('public')
  @IsString()
  text!: string;

  @Classified('internal')
  @IsOptional()
  @IsInt()
  count?: number;

  @Classified('public')
  @IsString({ each: true })
  words!: string[];

  @Classified('public')
  @NestedList(() => Part)
  parts!: Part[];

  @Classified('public')
  @IsOptional()
  @Nested(() => Whole)
  inner?: object;
}

class Narrower extends Whole {
  @Classified('protected')
  declare text: string;

  @Classified('public')
  @IsString()
  more!: string;
}

describe('planOf', () => {
  it.each<[string, EventClass, string]>([
    ['no classification', NoClassification, 'NoClassification.bare has no classification: add @Classified('],
    ['an unknown classification', WrongClassification, 'WrongClassification.bare has no classification'],
    ['no validator', NoValidator, 'NoValidator.bare has no validator: add one'],
    ['nothing but optional', OnlyOptional, 'OnlyOptional.bare has no validator'],
    ['an initial value alone', InitialValue, 'InitialValue.bare has no classification'],
    ['a nested class that breaks a rule', BadPart, 'NoClassification.bare has no classification'],
    ['a condition', Conditional, 'Conditional.bare uses @ValidateIf'],
    ['a group', Grouped, 'Grouped.bare uses validation groups'],
    ['a nested class without its name', BareNested, 'BareNested.part uses @ValidateNested'],
    ['a list of anything', BareArray, 'BareArray.list does not say what its elements are'],
    ['a binary decimal', Binary, 'Binary.amount is a number but not @IsInt'],
    ['a rule that answers later', Late, 'Late.bare has an asynchronous or unknown validator'],
  ])('refuses a field with %s, each time it is asked', (_, eventClass, message) => {
    expect(() => planOf(eventClass)).toThrow(ContractError);
    expect(() => planOf(eventClass)).toThrow(message);
  });

  it('knows order, optionality, lists and nested classes, also of a class that nests itself', () => {
    const plan = planOf(Whole);
    expect(plan.fields.map(({ name, optional, list, text }) => ({ name, optional, list, text }))).toEqual([
      { name: 'text', optional: false, list: false, text: true },
      { name: 'count', optional: true, list: false, text: false },
      { name: 'words', optional: false, list: true, text: false },
      { name: 'parts', optional: false, list: true, text: false },
      { name: 'inner', optional: true, list: false, text: false },
    ]);
    expect(plan.fields[3]?.nested).toBe(planOf(Part));
    expect(plan.fields[4]?.nested).toBe(plan);
  });

  it('inherits fields; a subclass may classify one anew', () => {
    const fields = new Map(planOf(Narrower).fields.map((field) => [field.name, field]));
    expect(fields.get('text')?.classification).toBe('protected');
    expect(fields.get('parts')?.nested).toBe(planOf(Part));
    expect(fields.has('more')).toBe(true);
  });
});
