import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { LOG_READER_ROLE, serviceRole } from '@toandan/persistence';
import { addKey } from '@toandan/tipoffs/keys';
import { exists, writeWhole } from '../local/files.js';
import { RolePasswords } from '../role-passwords.js';
import { SERVICES } from '../services.js';
import { ClusterError } from './cluster-error.js';
import type { ComposeFile } from './compose-file.js';
import type { SecretRecipe } from './secret-recipe.js';

const OWN = 0o600;
/** For an image whose account is another: nobody but the owner comes through the folder to it. */
const THROUGH_THE_FOLDER = 0o644;

/**
 * Makes the secrets that are not there yet, at random, each a file of its owner's alone; addresses are written anew,
 * since where a server is may change.
 * @param translate an address of the compose file's network as one of this machine
 * @returns secret to its file
 */
export async function makeSecrets(
  secrets: ComposeFile['secrets'],
  folder: string,
  translate: (url: string) => string = (url) => url,
): Promise<ReadonlyMap<string, string>> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(folder, 0o700);
  const files = new Map([...secrets].map(([name, { file }]) => [name, join(folder, basename(file))]));
  // Addresses last: they hold what the others are.
  const inOrder = [...secrets].sort(([, a], [, b]) => Number('url' in a.recipe) - Number('url' in b.recipe));
  for (const [name, { recipe }] of inOrder) {
    await make(
      files.get(name)!,
      recipe,
      async (other, user) => passwordIn(secrets, files, other, user),
      translate,
    );
  }
  return files;
}

async function make(
  file: string,
  recipe: SecretRecipe,
  passwordOf: (secret: string, user: string) => Promise<string>,
  translate: (url: string) => string,
): Promise<void> {
  if ('rolePasswords' in recipe) {
    const passwords = await RolePasswords.open(file);
    for (const role of [LOG_READER_ROLE, ...SERVICES.map(({ name }) => serviceRole(name))]) {
      passwords.of(role);
    }
    return passwords.save();
  }
  if ('url' in recipe) {
    const user = new URL(recipe.url.replace('{password}', '')).username;
    const password = encodeURIComponent(await passwordOf(recipe.password, user));
    return writeWhole(file, translate(recipe.url).replace('{password}', password), OWN);
  }
  if (await exists(file)) return;
  if ('keys' in recipe) await addKey(file, recipe.keys);
  else {
    const mode = recipe.readBy === 'image' ? THROUGH_THE_FOLDER : OWN;
    await writeWhole(file, randomBytes(24).toString('base64url'), mode);
  }
}

async function passwordIn(
  secrets: ComposeFile['secrets'],
  files: ReadonlyMap<string, string>,
  secret: string,
  user: string,
): Promise<string> {
  const recipe = secrets.get(secret)?.recipe;
  if (recipe === undefined) throw new ClusterError(`There is no secret ${secret}`);
  const file = files.get(secret)!;
  if (!('rolePasswords' in recipe)) return (await readFile(file, 'utf8')).trim();
  const password = (await RolePasswords.open(file)).find(user);
  if (password === undefined) throw new ClusterError(`${secret} has no password of ${user}`);
  return password;
}
