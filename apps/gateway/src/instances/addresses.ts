import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';

/** Every address that a name of the network stands for. */
export type Lookup = (host: string) => Promise<readonly string[]>;

export const lookupAll: Lookup = async (host) =>
  (await lookup(host, { all: true })).map(({ address }) => address);

/** `http://reporting:8080` as the instances behind that name: `http://10.0.0.3:8080`, `http://10.0.0.4:8080`. */
export async function instancesOf(url: string, ask: Lookup): Promise<readonly string[]> {
  const { protocol, hostname, port } = new URL(url);
  // A certificate is made out to the name, so that https keeps it.
  if (isIP(hostname.replace(/^\[|\]$/g, '')) !== 0 || protocol === 'https:') return [url];
  const addresses = await ask(hostname);
  const suffix = port === '' ? '' : `:${port}`;
  return addresses.map(
    (address) => `${protocol}//${isIP(address) === 6 ? `[${address}]` : address}${suffix}`,
  );
}
