import { Setting, asText } from '@toandan/messaging';
import { join } from 'node:path';
import { PROJECT_ROOT } from './local/paths.js';

export const DATABASE_ADDRESS = /^postgres(?:ql)?:\/\/[^/\s]+\/[^/\s?]+(?:\?\S*)?$/;

/** What deployment is told besides the settings of messaging. */
export class DeploySettings {
  @Setting({
    name: 'DATABASE_URL',
    meaning: "The administrator's address of the database; used by `npm run deploy`.",
    read: asText,
    otherwise: 'none; needed, here or in `DATABASE_URL_FILE`',
    example: 'postgres://postgres:(a secret)@127.0.0.1:5432/toandan',
  })
  databaseUrl?: string;

  @Setting({
    name: 'DATABASE_URL_FILE',
    meaning: 'File that holds that address, since it has a password.',
    read: asText,
    otherwise: 'none',
    example: '/run/secrets/database-admin-url',
  })
  databaseUrlFile?: string;

  @Setting({
    name: 'DATABASE_PASSWORDS_FILE',
    meaning:
      'JSON file with the password of each role, for its owner only (0600); passwords it lacks are made at random and written into it.',
    read: asText,
    otherwise: '`.data/database-passwords.json`',
    example: '/run/secrets/database-passwords.json',
  })
  passwordsFile: string = join(PROJECT_ROOT, '.data/database-passwords.json');
}
