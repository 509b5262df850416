import type { Stage } from '../world/stage.js';
import { until } from '../world/until.js';

/** Waits until some statement of the operator waits for another transaction's lock. */
export async function untilBlocked(stage: Stage): Promise<void> {
  await until('the operator waits for a lock', async () => {
    const rows = await stage.admin.query(
      `SELECT 1 FROM pg_stat_activity
        WHERE datname = current_database() AND application_name = 'admin' AND wait_event_type = 'Lock'`,
    );
    return rows.length > 0;
  });
}

/** Declares the sample group as one that may handle events again. */
export async function declareRepeatable(stage: Stage): Promise<void> {
  await stage.admin.execute('UPDATE mirror.consumer_group SET repeatable = true');
}

/** Waits until the clock shows another millisecond, and says which. */
export async function nextInstant(): Promise<Date> {
  const before = Date.now();
  await until('the clock has moved on', async () => Date.now() > before + 2);
  return new Date();
}

/** The states of the letters, by key and in order. */
export async function letterStates(stage: Stage): Promise<Record<string, string[]>> {
  const byKey = Map.groupBy(await stage.letters(), (letter) => letter.key);
  return Object.fromEntries([...byKey].map(([key, letters]) => [key, letters.map((one) => one.state)]));
}
