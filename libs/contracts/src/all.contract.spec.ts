import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { allEventClasses } from './all.js';
import { planOf } from './class-plan.js';
import { ContractRegistry } from './contract-registry.js';
import type { EventClass } from './event-contract.js';
import { nestedClasses } from './schema/class-schema.js';

const sources = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).sort();
const eventFiles = sources.filter((file) => file.endsWith('.event.ts'));

interface Declared {
  readonly parent: string | undefined;
  readonly own: string[];
}

/** Class name to the names of its fields, as a source file declares them. */
function declaredFields(file: string): Map<string, Declared> {
  const text = readFileSync(join(import.meta.dirname, file), 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
  const classes = source.statements.filter((statement) => ts.isClassDeclaration(statement));
  return new Map(
    classes.map((declaration) => [
      declaration.name?.text ?? '',
      {
        parent: declaration.heritageClauses
          ?.flatMap((clause) => [...clause.types])
          .map(({ expression }) => expression.getText(source))[0],
        own: declaration.members
          .filter((member) => ts.isPropertyDeclaration(member))
          .map(({ name }) => (ts.isIdentifier(name) ? name.text : '')),
      },
    ]),
  );
}

/** With the inherited ones first. */
function allFields(name: string | undefined, declared: ReadonlyMap<string, Declared>): string[] {
  const found = name === undefined ? undefined : declared.get(name);
  return found === undefined ? [] : [...allFields(found.parent, declared), ...found.own];
}

/** 'registry.unit-established' v1 belongs into registry/unit-established.event.ts, v2 into unit-established-v2.event.ts. */
function fileOf({ type, version }: { type: string; version: number }): string {
  return `${type.replace('.', '/')}${version === 1 ? '' : `-v${version}`}.event.ts`;
}

describe('the list of all events', () => {
  const registry = ContractRegistry.of(allEventClasses);

  it('keeps every rule and names the files on disk, one class a file', () => {
    expect(registry.contracts().map(fileOf).sort()).toEqual(eventFiles);
    for (const file of eventFiles) expect([...declaredFields(file).keys()]).toHaveLength(1);
  });

  it('names each class after its type and version', () => {
    for (const { type, version, eventClass } of registry.contracts()) {
      const words = type.slice(type.indexOf('.') + 1).split('-');
      const name = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
      expect(eventClass.name).toBe(`${name}V${version}`);
    }
  });

  it('leaves no field without its decorators, which nothing could see at run time', () => {
    const fields = new Map(
      sources
        .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts') && file.includes('/'))
        .flatMap((file) => [...declaredFields(file)]),
    );
    const classes: EventClass[] = [...allEventClasses, ...nestedClasses(allEventClasses).values()];
    for (const eventClass of classes) {
      expect([eventClass.name, [...planOf(eventClass).names]]).toEqual([
        eventClass.name,
        allFields(eventClass.name, fields),
      ]);
    }
  });
});
