import { Body, Controller, Post } from '@nestjs/common';
import {
  Answer,
  CurrentActor,
  ExpectedVersion,
  Idempotent,
  IdempotencyKey,
  Permit,
  RequiresIfMatch,
  Returns,
  type Actor,
  type IdempotencyCall,
  type KeptAnswer,
} from '@toandan/platform-http';
import type { ChangedUnit, Actor as ChangeActor } from '../usecases/change-units.js';
import { EstablishUnitUseCase } from '../usecases/establish-unit.usecase.js';
import { MergeUnitsUseCase } from '../usecases/merge-units.usecase.js';
import { MoveUnitUseCase } from '../usecases/move-unit.usecase.js';
import { OncePerKey } from '../usecases/once-per-key.js';
import { RenameUnitUseCase } from '../usecases/rename-unit.usecase.js';
import { ReorganiseUnitsUseCase } from '../usecases/reorganise-units.usecase.js';
import { SplitUnitUseCase } from '../usecases/split-unit.usecase.js';
import { naming, RULE_FIELDS } from './broken-field.js';
import { EstablishDto, MergeDto, MoveDto, RenameDto, ReorganiseDto, SplitDto } from './change.dto.js';
import { toEstablish, toMerge, toMove, toRename, toReorganise, toSplit } from './to-commands.js';
import { ChangeDto } from './unit.dto.js';

const CHANGE = { action: 'change', resource: 'unit', scope: 'any' } as const;

type Changed = Promise<KeptAnswer<ChangeDto>>;

/**
 * Changes of units, each stated once with its key. One that concerns a single unit needs its ETag in If-Match; one that
 * ends several names the version of each.
 */
@Controller('unit-changes')
export class UnitChangesController {
  constructor(
    private readonly once: OncePerKey,
    private readonly establishUnit: EstablishUnitUseCase,
    private readonly renameUnit: RenameUnitUseCase,
    private readonly moveUnit: MoveUnitUseCase,
    private readonly mergeUnits: MergeUnitsUseCase,
    private readonly splitUnit: SplitUnitUseCase,
    private readonly reorganiseUnits: ReorganiseUnitsUseCase,
  ) {}

  @Idempotent()
  @Permit(CHANGE)
  @Post('establish')
  @Returns(ChangeDto)
  establish(
    @Body() body: EstablishDto,
    @IdempotencyKey() call: IdempotencyCall,
    @CurrentActor() actor: Actor,
  ): Changed {
    const command = toEstablish(body);
    return this.#change('establish', call, actor, [command.unitId], (by) =>
      this.establishUnit.execute(command, by),
    );
  }

  @Idempotent()
  @RequiresIfMatch()
  @Permit(CHANGE)
  @Post('rename')
  @Returns(ChangeDto)
  rename(
    @Body() body: RenameDto,
    @ExpectedVersion() version: number,
    @IdempotencyKey() call: IdempotencyCall,
    @CurrentActor() actor: Actor,
  ): Changed {
    const command = toRename(body, version);
    return this.#change('rename', call, actor, [], (by) => this.renameUnit.execute(command, by));
  }

  @Idempotent()
  @RequiresIfMatch()
  @Permit(CHANGE)
  @Post('move')
  @Returns(ChangeDto)
  move(
    @Body() body: MoveDto,
    @ExpectedVersion() version: number,
    @IdempotencyKey() call: IdempotencyCall,
    @CurrentActor() actor: Actor,
  ): Changed {
    const command = toMove(body, version);
    return this.#change('move', call, actor, [], (by) => this.moveUnit.execute(command, by));
  }

  @Idempotent()
  @Permit(CHANGE)
  @Post('merge')
  @Returns(ChangeDto)
  merge(
    @Body() body: MergeDto,
    @IdempotencyKey() call: IdempotencyCall,
    @CurrentActor() actor: Actor,
  ): Changed {
    const command = toMerge(body);
    return this.#change('merge', call, actor, [command.into.unitId], (by) =>
      this.mergeUnits.execute(command, by),
    );
  }

  @Idempotent()
  @RequiresIfMatch()
  @Permit(CHANGE)
  @Post('split')
  @Returns(ChangeDto)
  split(
    @Body() body: SplitDto,
    @ExpectedVersion() version: number,
    @IdempotencyKey() call: IdempotencyCall,
    @CurrentActor() actor: Actor,
  ): Changed {
    const command = toSplit(body, version);
    const made = command.parts.map(({ unitId }) => unitId);
    return this.#change('split', call, actor, made, (by) => this.splitUnit.execute(command, by));
  }

  @Idempotent()
  @Permit(CHANGE)
  @Post('reorganise')
  @Returns(ChangeDto)
  reorganise(
    @Body() body: ReorganiseDto,
    @IdempotencyKey() call: IdempotencyCall,
    @CurrentActor() actor: Actor,
  ): Changed {
    const command = toReorganise(body);
    const made = command.results.map(({ unitId }) => unitId);
    return this.#change('reorganise', call, actor, made, (by) => this.reorganiseUnits.execute(command, by));
  }

  #change(
    what: keyof typeof RULE_FIELDS,
    call: IdempotencyCall,
    { key }: Actor,
    made: readonly string[],
    execute: (by: ChangeActor) => Promise<readonly ChangedUnit[]>,
  ): Changed {
    return this.once.run(call, async (tx) => {
      const changed = await naming(RULE_FIELDS[what], () => execute({ actor: key, tx }));
      const [only] = made;
      const location = made.length === 1 ? { location: `/api/registry/v1/units/${only}` } : {};
      return new Answer({ made, changed }, { status: 201, ...location });
    });
  }
}
