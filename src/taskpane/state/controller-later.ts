/** The controller while it is being loaded: what is asked of it meanwhile is done, in the same order, once it is there. */
import { problemOf } from '../actions/problem';
import type { Controller } from './controller';
import { opensStep } from './open-step';
import type { PaneEvent } from './pane-state';
import type { ReportSettings } from '../../workbook/host';

type Asked = (...given: readonly unknown[]) => unknown;

/** Where it cannot be loaded, the state's problem says so. */
export function controllerLater(
  loading: Promise<Controller>,
  dispatch: (event: PaneEvent) => void,
): Controller {
  let loaded: Controller | undefined;
  const there = loading.then((controller) => (loaded = controller));
  const fail = (error: unknown) => dispatch({ event: 'failed', problem: problemOf(error) });
  there.catch(fail);

  const call = (controller: Controller, name: keyof Controller, given: readonly unknown[]) =>
    (controller[name] as Asked)(...given);
  // what is drawn compares them: each stays the same
  const asked = new Map<keyof Controller, Asked>();
  const askedFor = (name: keyof Controller): Asked => {
    const known = asked.get(name);
    if (known) return known;
    const made: Asked = (...given) =>
      loaded
        ? call(loaded, name, given)
        : there.then((controller) => call(controller, name, given)).catch(fail);
    asked.set(name, made);
    return made;
  };

  let latest: ReportSettings;
  /** what needs nothing of the workbook */
  const now = {
    openStep: opensStep(dispatch),
    changeSettings: (settings) => {
      if (loaded) return loaded.changeSettings(settings);
      // what is typed appears at once, and is kept as it is by then
      dispatch({ event: 'settingsChanged', settings });
      latest = settings;
      there.then(({ changeSettings }) => changeSettings(latest)).catch(fail);
    },
  } satisfies Partial<Controller>;
  return new Proxy({ drawsCharts: false, ...now } as Controller, {
    get: (early, name: keyof Controller | symbol | 'then') => {
      // it is no promise itself
      if (typeof name === 'symbol' || name === 'then') return undefined;
      if (name === 'drawsCharts') return (loaded ?? early).drawsCharts;
      return name in early ? early[name] : askedFor(name);
    },
  });
}
