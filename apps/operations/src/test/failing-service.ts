import { Controller, Module } from '@nestjs/common';
import { UnitRenamedV1 } from '@toandan/contracts';
import {
  defineConsumerGroup,
  MessagingTables1795305600000,
  OnEvent,
  type ReceivedEvent,
} from '@toandan/messaging';
import type { ServiceDefinition } from '@toandan/service-host';

/** The cause of the failures of this test's consumer. */
class NameRefusedError extends Error {
  override readonly name = 'NameRefusedError';
}

export const FAILING_GROUP = 'programs.trial';

const group = defineConsumerGroup({ name: FAILING_GROUP, failures: { poison: [NameRefusedError] } });

const NO_WORDS = { vi: { problems: {}, fields: {} }, en: { problems: {}, fields: {} } };

/** A service that fails at certain events until its cause is mended. */
export class FailingService {
  /** Names that it refuses. */
  readonly refused = new Set<string>();
  /** Names that it took, in their order. */
  readonly taken: string[] = [];

  readonly definition: ServiceDefinition = {
    name: 'programs',
    migrations: [MessagingTables1795305600000],
    permissions: {},
    errors: {},
    texts: NO_WORDS,
    compose: () => ({ module: this.#module() }),
  };

  #module() {
    const { refused, taken } = this;

    @Controller()
    class Renames {
      @OnEvent(UnitRenamedV1, { group })
      onRenamed({ payload }: ReceivedEvent<UnitRenamedV1>): Promise<void> {
        const { vi } = payload.names;
        if (refused.has(vi)) throw new NameRefusedError('the name is refused');
        taken.push(vi);
        return Promise.resolve();
      }
    }

    @Module({ controllers: [Renames] })
    class RenamesModule {}
    return RenamesModule;
  }
}
