import type { Reader } from './readers.js';

/** What a setting says of itself: for the reading of it, and for docs/reference/settings.md. */
export interface SettingDeclaration {
  /** The environment variable. */
  readonly name: string;
  /** One sentence for who sets it. */
  readonly meaning: string;
  readonly read: Reader;
  /** Read when the variable is absent. */
  readonly byDefault?: string;
  /** In words, where there is no plain default. */
  readonly otherwise?: string;
  readonly example: string;
}

export interface DeclaredSetting extends SettingDeclaration {
  /** The property that holds its value. */
  readonly field: string;
}

const declarations = new WeakMap<object, DeclaredSetting[]>();

/** Makes a property of a settings class the value of an environment variable. Its rules are class-validator's. */
export function Setting(declaration: SettingDeclaration): PropertyDecorator {
  return (prototype, field) => {
    const known = declarations.get(prototype) ?? [];
    known.push(Object.freeze({ ...declaration, field: String(field) }));
    declarations.set(prototype, known);
  };
}

/** A class's settings in the order in which they are written down. */
export function settingsOf(settingsClass: new () => object): readonly DeclaredSetting[] {
  return declarations.get(settingsClass.prototype as object) ?? [];
}
