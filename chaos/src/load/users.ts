import type { Client } from '../client/client.js';
import type { Random } from '../random.js';
import { AwardUser } from './award-user.js';
import { communeSubjects, provincialSubjects, type Subject } from './catalogue.js';
import type { Country } from './country.js';
import { communeOfficer, provincialOfficer } from './people.js';
import { ReportUser } from './report-user.js';
import { TipoffUser } from './tipoff-user.js';
import { UnitUser } from './unit-user.js';
import type { User } from './user.js';

const REPORT_USERS = 4;

/** Everybody who works on the platform during a run, each from an address of its own. */
export function usersOf(country: Country, random: Random, clientOf: (nth: number) => Client): User[] {
  const provincial = random.shuffled(provincialSubjects(country)).values();
  const communes: Subject[] = [];
  const users = [
    ...Array.from(
      { length: REPORT_USERS },
      () => (client: Client) => new ReportUser(client, () => provincial.next().value, provincialOfficer),
    ),
    (client: Client) => new ReportUser(client, () => communes.shift(), communeOfficer),
    (client: Client) => new TipoffUser(client, country),
    (client: Client) => new AwardUser(client, country),
    (client: Client) => new UnitUser(client, country, (id) => communes.push(...communeSubjects(id))),
  ];
  return users.map((make, nth) => make(clientOf(nth + 1)));
}
