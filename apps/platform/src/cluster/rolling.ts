import type { Member } from '@toandan/deploy/cluster';
import { Analyst } from '../demo/answers.js';
import type { DemoPeople } from '../demo/people.js';
import type { ClusterHost } from './cluster-host.js';
import { Load, LOAD_INDICATOR, LOAD_YEAR, type LoadOutcome } from './load.js';

export interface RollingOutcome extends LoadOutcome {
  /** Processes that were restarted. */
  readonly restarted: number;
  /** Calls that were answered 503 and made again. */
  readonly retries: number;
  /** What is not as the clients were told: nothing where nothing was lost and nothing doubled. */
  readonly wrong: readonly string[];
}

/**
 * Restarts every instance of every service while people report and send tip-offs: the instances of a service one after
 * another, the services side by side. Then asks whether all that was acknowledged is there once.
 */
export async function rollUnderLoad(host: ClusterHost, people: DemoPeople): Promise<RollingOutcome> {
  const before = await counts(host);
  const retriesBefore = host.retries;
  const load = new Load(people);
  const restarted = await rollAll(host);
  const outcome = await load.stop();
  await host.quiet();
  const after = await counts(host);
  const total = await nationalTotal(people);
  const wrong = [
    ...unequal('reports', outcome.reports, after.reports - before.reports),
    ...unequal('revisions approved', outcome.reports, after.approved - before.approved),
    ...unequal('tip-offs', outcome.tipoffs, after.tipoffs - before.tipoffs),
    ...unequal('the national total', after.load, total),
    ...unequal('dead letters', 0, after.letters),
  ];
  return { ...outcome, restarted, retries: host.retries - retriesBefore, wrong };
}

async function rollAll({ cluster }: ClusterHost): Promise<number> {
  const services = new Map<string, Member[]>();
  for (const member of cluster.httpMembers) {
    // The gateway stands once, at the port that people know: whoever needs two has a balancer before them.
    if (member.service === 'gateway') continue;
    services.set(member.service, [...(services.get(member.service) ?? []), member]);
  }
  await Promise.all(
    [...services.values()].map(async (instances) => {
      for (const instance of instances) await instance.restart();
    }),
  );
  return [...services.values()].flat().length;
}

interface Counts {
  readonly reports: number;
  readonly approved: number;
  readonly tipoffs: number;
  /** Reports of the load's year, also of former runs. */
  readonly load: number;
  readonly letters: number;
}

async function counts(host: ClusterHost): Promise<Counts> {
  const [found] = await host.ask<Counts>(
    `SELECT (SELECT count(*)::int FROM reporting.report) AS reports,
            (SELECT count(*)::int FROM reporting.report WHERE state = 'approved') AS approved,
            (SELECT count(*)::int FROM tipoffs.tipoff) AS tipoffs,
            (SELECT count(*)::int FROM reporting.report
              WHERE period_start >= '${LOAD_YEAR}-01-01' AND period_end <= '${LOAD_YEAR}-12-31'
                AND form = 'exercise-patrols') AS load,
            (SELECT count(*)::int FROM aggregation.dead_letter) AS letters`,
  );
  return found!;
}

/** Every report of the load says one, so that the sum over its months is how many reports were counted. */
async function nationalTotal(people: DemoPeople): Promise<number> {
  const analyst = new Analyst(people.as('phan-tich.bo'));
  const { cells } = await analyst.table({
    dx: [LOAD_INDICATOR],
    pe: [String(LOAD_YEAR)],
    ou: 'nation',
    boundary: 'current',
  });
  return Number(cells[0]?.figure.value?.amount ?? 0);
}

function unequal(what: string, expected: number, found: number): string[] {
  return expected === found ? [] : [`${what}: ${expected} expected, ${found} found`];
}
