/** A part of the cluster that runs on this machine: what a container of the compose file has become. */
export interface Member {
  readonly service: string;
  /** From 0. */
  readonly instance: number;
  /** Of the process it is now. */
  readonly pid: number;
  /** SIGKILL, SIGSTOP and SIGCONT are for tests of faults. */
  signal(signal: NodeJS.Signals): void;
  waitForExit(): Promise<unknown>;
  /** Ends it if it runs, in good order, starts it again at the same addresses and waits until it is ready. */
  restart(): Promise<void>;
  stop(): Promise<unknown>;
}

/** One of ours that answers HTTP. */
export interface HttpMember extends Member {
  /** Where it listens. */
  readonly origin: string;
}
