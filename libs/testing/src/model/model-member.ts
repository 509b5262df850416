import type { ChainPoint } from '@toandan/messaging';

/** A member that a history can do things to. */
export interface ModelMember {
  readonly state: 'alive' | 'paused' | 'gone';
  /** In good order. */
  stop(): Promise<void>;
  /** At once, or when its chain comes to that point next; nothing is finished or handed back. */
  crash(at: ChainPoint | 'now'): Promise<void>;
  /** It stands still, holding whatever it holds, until it is resumed. */
  pause(at: ChainPoint | 'now'): void;
  resume(): void;
}
