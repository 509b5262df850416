import { freePort } from '../local/free-port.js';
import { ClusterError } from './cluster-error.js';
import type { ComposeFile, ComposeService } from './compose-file.js';

const LOOPBACK = '127.0.0.1';

/** One of a service's instances, from 0. */
export interface Place {
  readonly service: string;
  readonly instance: number;
}

/** The compose file's network on the loopback address: each port of each instance is a port of this machine. */
export class Addresses {
  private constructor(
    private readonly file: ComposeFile,
    private readonly secrets: string,
    /** Service to instances to container ports to ports of this machine. */
    private readonly ports: ReadonlyMap<string, readonly ReadonlyMap<number, number>[]>,
  ) {}

  /**
   * @param secrets the folder in which the secrets are
   * @param published a port of this machine for one of a container that is published
   */
  static async assign(
    file: ComposeFile,
    secrets: string,
    replicas: (service: ComposeService) => number,
    published: (service: string, port: number) => number | undefined,
  ): Promise<Addresses> {
    const ports = new Map<string, ReadonlyMap<number, number>[]>();
    for (const service of file.services.values()) {
      if ('absent' in service.local) continue;
      const instances: ReadonlyMap<number, number>[] = [];
      for (let instance = 0; instance < replicas(service); instance++) {
        const own = new Map<number, number>();
        for (const port of service.ports) {
          own.set(
            port,
            (service.published.has(port) ? published(service.name, port) : undefined) ?? (await freePort()),
          );
        }
        instances.push(own);
      }
      ports.set(service.name, instances);
    }
    return new Addresses(file, secrets, ports);
  }

  portOf({ service, instance }: Place, port: number): number {
    const found = this.ports.get(service)?.[instance]?.get(port);
    if (found === undefined) throw new ClusterError(`${service} does not listen on ${port}`);
    return found;
  }

  /** The port of the first of the container's ports: what it is for. */
  mainPort(place: Place): number {
    const [port] = this.file.services.get(place.service)?.ports ?? [];
    if (port === undefined) throw new ClusterError(`${place.service} listens nowhere`);
    return this.portOf(place, port);
  }

  /**
   * A value of the environment as this machine understands it. In a list separated by commas, an item that names a
   * service with several instances is repeated for each.
   * @throws ClusterError: it names what is not on this machine
   */
  translate(value: string, at?: Place): string {
    const own = at && this.ports.get(at.service)?.[at.instance]?.get(Number(value));
    if (own !== undefined) return String(own);
    if (value === '0.0.0.0') return LOOPBACK;
    if (this.file.subnets.includes(value)) return '127.0.0.0/8';
    if (value.startsWith('/')) return this.#file(value);
    return value
      .split(',')
      .flatMap((item) => this.#item(item, at))
      .join(',');
  }

  #file(path: string): string {
    const secret = /^\/run\/secrets\/(\w+)$/.exec(path)?.[1] ?? '';
    const file = this.file.secrets.get(secret)?.file;
    if (file === undefined) throw new ClusterError(`${path} is a path of a container, not of this machine`);
    return `${this.secrets}/${file.slice(file.lastIndexOf('/') + 1)}`;
  }

  #item(item: string, at: Place | undefined): string[] {
    // A listener of its own without a host: '://:19092'.
    const listener = /:\/\/:(\d+)$/.exec(item);
    if (listener && at) {
      return [item.replace(listener[0], `://${LOOPBACK}:${this.portOf(at, Number(listener[1]))}`)];
    }
    for (const { name, local } of this.file.services.values()) {
      const found = new RegExp(`(?<=^|[/@=])${name}(?::(\\d+))?(?=$|[/?])`).exec(item);
      if (!found || (found[1] === undefined && !/[/@]$/.test(item.slice(0, found.index)))) continue;
      if ('absent' in local) throw new ClusterError(`"${item}" names ${name}, which is not on this machine`);
      const port = Number(found[1] ?? Number.NaN);
      return (this.ports.get(name) ?? []).map((_ports, instance) =>
        item.replace(found[0], `${LOOPBACK}:${this.portOf({ service: name, instance }, port)}`),
      );
    }
    return [item];
  }
}
