import { Setting, asText } from '@toandan/messaging';
import { Matches } from 'class-validator';
import { join } from 'node:path';
import { PROJECT_ROOT } from './local/paths.js';

/** What deployment is told besides the settings of messaging. */
export class DeploySettings {
  @Setting({
    name: 'DATABASE_URL',
    meaning: "The administrator's address of the database; used by `npm run deploy`.",
    read: asText,
    otherwise: 'none; needed',
    example: 'postgres://postgres:(a secret)@127.0.0.1:5432/toandan',
  })
  @Matches(/^postgres(?:ql)?:\/\/[^/\s]+\/[^/\s?]+(?:\?\S*)?$/, {
    message:
      "must be set to the administrator's address of the database, as in postgres://user:password@host:5432/database",
  })
  databaseUrl!: string;

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
