import type { Recorded } from '../domain/events.js';
import type { RegisterView } from '../domain/register.js';
import { builtInHistory, type BuiltInEvent } from './built-in-history.js';
import { confirmedSteps, type Confirmations } from './unconfirmed.js';

/** What of the built-in history the register lacks: all of it at first, nothing afterwards. @throws UnitError */
export function missingHistory(
  register: RegisterView,
  recorded: Recorded,
  confirmed: Confirmations = {},
): BuiltInEvent[] {
  const growing = register.fork();
  return [...builtInHistory(), ...confirmedSteps(confirmed)].flatMap((step) => {
    if (step.isDone(growing)) return [];
    const events = step.decide(growing, recorded);
    for (const event of events) growing.apply(event);
    return events;
  });
}
