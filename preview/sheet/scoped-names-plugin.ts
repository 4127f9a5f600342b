/** Puts names as Excel scopes them in the place of Univer's own, before anything asks for them. */
import {
  Injector,
  IUniverInstanceService,
  Plugin,
  setDependencies,
  UniverInstanceType,
} from '@univerjs/core';
import { IDefinedNamesService } from '@univerjs/engine-formula';
import { ScopedNames } from './scoped-names';

export class ScopedNamesPlugin extends Plugin {
  static override pluginName = 'PREVIEW_SCOPED_NAMES';
  static override type = UniverInstanceType.UNIVER_SHEET;

  constructor(
    _config: undefined,
    protected override readonly _injector: Injector,
  ) {
    super();
  }

  override onStarting(): void {
    this._injector.replace([
      IDefinedNamesService,
      {
        useFactory: (instances: IUniverInstanceService) => new ScopedNames(instances),
        deps: [IUniverInstanceService],
      },
    ]);
  }
}
setDependencies(ScopedNamesPlugin, [Injector], 1);
