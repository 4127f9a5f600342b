/** What is done with workbooks on the page that stands alone: made, opened, kept, saved; nothing unsaved gives way unasked. */
import { localDay } from '../../ledger/day';
import { proposedSettings } from '../../taskpane/actions/proposals';
import { createController } from '../../taskpane/state/controller';
import { debounce } from '../../taskpane/state/debounce';
import { initialState, paneReducer } from '../../taskpane/state/pane-state';
import type { Store } from '../../taskpane/state/store';
import { createStore } from '../../taskpane/state/store';
import type { ReportSettings } from '../../workbook/host';
import { formForYear } from '../../report/form';
import type { MemoryKept } from '../../workbook/memory-host';
import { MemoryHost } from '../../workbook/memory-host';
import type { HeldWorkbook } from '../../workbook/memory-workbook';
import { MemoryWorkbook } from '../../workbook/memory-workbook';
import { packed, unpacked } from '../../workbook/packed-workbook';
import { Stopped } from '../../taskpane/stopped';
import { standaloneWords as words } from '../../words/standalone';
import { createHistory } from '../grid/history';
import type { TemplateLevel } from '../templates';
import { templatePlan, templateYear } from '../templates';
import { Refused } from './book-jobs';
import { bookWork } from './book-work';
import type { DeskEvent, DeskQuestion, DeskState, OpenBook } from './desk-state';
import type { ChosenFile, FileHandle, Files, SavedFile } from './files';
import { LeftEmpty, readFile } from './files';
import type { Keeper } from './kept';

export interface Desk {
  readonly state: Store<DeskState, DeskEvent>;
  /** Asks what the browser keeps. */
  readonly start: () => Promise<void>;
  /** A new workbook: all sheets for a class of organ, or none. */
  readonly create: (level?: TemplateLevel) => void;
  readonly open: () => void;
  /** What was dropped on the page: one workbook is opened. */
  readonly drop: (files: readonly File[]) => Promise<void>;
  readonly goOn: (key: string) => void;
  /** @returns whether it is saved now */
  readonly save: (elsewhere?: boolean) => Promise<boolean>;
  /** Lets what is open give way to what was asked for. */
  readonly replace: (savesFirst: boolean) => Promise<void>;
  readonly saveCopy: () => void;
  readonly openCopy: () => void;
  readonly askForget: () => void;
  readonly forget: () => Promise<void>;
  readonly cancel: () => void;
  /** Stops reading or writing a file. */
  readonly stop: () => void;
  /** Keeps what is open without waiting for edits to rest. */
  readonly keepNow: () => void;
  readonly say: (text: string) => void;
}

/** How long edits rest before the browser keeps them, in ms. */
const REST_BEFORE_KEEPING = 800;

const ENDING = '.xlsx';
const withoutEnding = (name: string): string => name.replace(/\.xlsx$/i, '');

export interface DeskDoors {
  readonly files: Files;
  readonly keeper: Keeper;
  readonly now: () => Date;
  /** begins the worker that documents and workbooks are read and written in; without one it is done here */
  readonly startReader?: () => Worker;
}

export function createDesk(
  { files, keeper, now, startReader }: DeskDoors,
  state: Store<DeskState, DeskEvent>,
): Desk {
  const { get, dispatch } = state;
  const today = () => localDay(now());
  const books = bookWork(startReader);
  /** under which the browser keeps what is open; another for each workbook, so that none takes the place of another */
  let key = newKey();
  let stopFollowing = () => {};
  /** what is open was deleted from what the browser keeps, and nothing in it has changed since */
  let isForgotten = false;

  const fail = (problem: string) => dispatch({ event: 'failed', problem });

  /** What takes a while; what goes wrong is told with `otherwise`. */
  const run = async (
    work: () => Promise<void>,
    otherwise: string,
    underway?: { readonly what: string; readonly cancelled: string },
  ): Promise<void> => {
    dispatch({ event: 'began', ...(underway && { underway: underway.what }) });
    try {
      await work();
    } catch (failure) {
      const [why, empty] = failure instanceof LeftEmpty ? [failure.cause, words.leftEmpty] : [failure, ''];
      if (why instanceof Stopped) dispatch({ event: 'noticed', notice: (underway?.cancelled ?? '') + empty });
      else fail((why instanceof Refused ? why.message : otherwise) + empty);
    } finally {
      dispatch({ event: 'ended' });
    }
  };

  /**
   * Does it once nothing unsaved would be lost by it.
   * @param before what was asked before, and is asked again of who thinks better of it
   */
  const replacing = (then: () => Promise<void>, before?: DeskQuestion) => {
    if (get().unsaved)
      dispatch({ event: 'asked', question: { kind: 'replace', then, ...(before && { before }) } });
    else void then();
  };

  /** @returns whether the browser keeps what is open */
  const keepNow = async (): Promise<boolean> => {
    const { book, name, isNameOurs, handle, unsaved, differences } = get();
    if (!book) return false;
    const { sheets, selection } = book.workbook;
    const held = packed({ sheets, ...(selection && { selection }) });
    try {
      await keeper.keep(key, {
        name,
        isNameOurs,
        held,
        beside: book.host.kept,
        unsaved,
        differences,
        ...(handle && { handle }),
        at: now().getTime(),
      });
      return true;
    } catch {
      fail(words.problem.keep);
      return false;
    }
  };
  const keeping = debounce(() => void keepNow(), REST_BEFORE_KEEPING);

  const show = (
    held: HeldWorkbook,
    beside: MemoryKept,
    told: {
      readonly name: string;
      readonly isNameOurs: boolean;
      readonly handle?: FileHandle;
      readonly unsaved: boolean;
      readonly differences: readonly string[];
    },
  ) => {
    stopFollowing();
    // what gives way was saved, or given up
    if (get().book) void keeper.forget(key).catch(() => undefined);
    key = newKey();
    isForgotten = false;
    const workbook = new MemoryWorkbook(today);
    workbook.load(held);
    const openCopy = (bytes: Uint8Array) => {
      dispatch({ event: 'asked', question: { kind: 'copy', bytes } });
      return Promise.resolve();
    };
    const changed = () => {
      isForgotten = false;
      dispatch({ event: 'changed' });
      keeping.soon();
    };
    const host = new MemoryHost(workbook, { openCopy, onKept: changed }, beside);
    const store = createStore(paneReducer, initialState(proposedSettings(now())));
    const controller = createController(host, store, now, startReader);
    const book: OpenBook = { key, workbook, host, store, controller, history: createHistory(workbook) };
    let seen = workbook.sheets;
    stopFollowing = workbook.subscribe(() => {
      if (workbook.sheets === seen) return;
      seen = workbook.sheets;
      changed();
    });
    dispatch({ event: 'opened', book, ...told });
    void controller.start(Promise.resolve());
    keeping.soon();
  };

  /** @returns whether it is open now */
  const openNow = async ({ name, bytes, handle }: ChosenFile): Promise<boolean> => {
    const { book } = get();
    const isChanged = book && changeOf(book);
    let isOpen = false;
    await run(
      async () => {
        const { held, beside, differences } = await books.ask({ kind: 'open', bytes });
        // what could not be taken over is not to be lost by writing over it
        const isWhole = differences.length === 0;
        const showIt = () => {
          show(unpacked(held), beside, {
            name: withoutEnding(name),
            isNameOurs: false,
            unsaved: false,
            differences,
            ...(handle && isWhole && { handle }),
          });
          dispatch({ event: 'noticed', notice: words.opened(name) });
          isOpen = true;
        };
        // somebody may have typed on while it was read
        if (isChanged?.()) replacing(() => Promise.resolve(showIt()));
        else showIt();
      },
      words.problem.broken,
      words.underway.opening(name),
    );
    return isOpen;
  };

  const save = async (elsewhere = false): Promise<boolean> => {
    const before = get();
    const { book, handle } = before;
    if (!book) return true;
    const { sheets, selection } = book.workbook;
    const { kept: beside } = book.host;
    const isChanged = changeOf(book);
    let isSaved = false;
    await run(
      async () => {
        const held = packed({ sheets, ...(selection && { selection }) });
        const saved = await files.save(
          () => books.ask({ kind: 'write', held, beside, today: today() }),
          `${nameOf(before)}${ENDING}`,
          elsewhere ? undefined : handle,
        );
        if (!saved) return;
        dispatch({ event: 'noticed', notice: toldOfSaved(saved) });
        // another workbook may have been opened while it was written
        if (get().book !== book) return;
        dispatch({
          event: 'saved',
          name: withoutEnding(saved.name),
          ...(saved.handle && { handle: saved.handle }),
        });
        // somebody may have typed on
        if (isChanged()) dispatch({ event: 'changed' });
        if (!isForgotten) keeping.soon();
        isSaved = true;
      },
      words.problem.save,
      words.underway.saving(nameOf(before)),
    );
    return isSaved;
  };

  /** Nothing is begun while something else is under way. */
  const whenFree =
    <Given extends readonly unknown[]>(work: (...given: Given) => void) =>
    (...given: Given): void => {
      if (!get().busy) work(...given);
    };

  return {
    state,
    start: async () => {
      try {
        dispatch({ event: 'kept', kept: await keeper.list() });
      } catch {
        fail(words.problem.keep);
      }
    },

    create: whenFree((level?: TemplateLevel) =>
      replacing(() =>
        run(() => {
          const year = templateYear(now());
          const settings: ReportSettings = {
            organ: '',
            year,
            format: formForYear(year).id,
            ...(level && { level }),
          };
          const sheets = level ? templatePlan(level, year).sheets : [];
          const made = new MemoryWorkbook(today);
          made.add(sheets);
          const { selection } = made;
          show({ sheets: made.sheets, ...(selection && { selection }) }, level ? { settings } : {}, {
            name: level ? words.templates.file(words.templates.names[level], year) : words.templates.untitled,
            isNameOurs: true,
            unsaved: false,
            differences: [],
          });
          return Promise.resolve();
        }, words.problem.page),
      ),
    ),

    open: whenFree(() =>
      replacing(async () => {
        const chosen = await files.open().catch(() => fail(words.problem.broken));
        if (chosen) await openNow(chosen);
      }),
    ),
    drop: async (dropped) => {
      const [file] = dropped;
      if (!file) return;
      if (dropped.length > 1) return fail(words.problem.many(dropped.length));
      const read = await readFile(file).catch(() => undefined);
      // of a folder there is nothing to be read
      if (!read)
        return fail(
          file.type === '' && !file.name.includes('.') ? words.problem.folder : words.problem.broken,
        );
      replacing(async () => void (await openNow(read)));
    },

    goOn: whenFree((kept: string) =>
      replacing(() =>
        run(async () => {
          const found = await keeper.get(kept);
          if (!found) {
            dispatch({ event: 'kept', kept: await keeper.list() });
            return fail(words.problem.gone);
          }
          show(unpacked(found.held), found.beside, found);
          // it may be the only one there is
          if (await keepNow()) await keeper.forget(kept);
        }, words.problem.keep),
      ),
    ),

    save,
    replace: async (savesFirst) => {
      const { question } = get();
      if (question?.kind !== 'replace') return;
      dispatch({ event: 'answered' });
      const isSaved = savesFirst && (await save());
      if (!savesFirst || (isSaved && !get().unsaved)) await question.then();
      // somebody typed on while it was written
      else if (isSaved) dispatch({ event: 'asked', question });
      else if (question.before) dispatch({ event: 'asked', question: question.before });
    },
    saveCopy: whenFree(() => {
      const { question, name } = get();
      if (question?.kind !== 'copy') return;
      void run(async () => {
        const copyName = `${name}${words.copy.suffix}${ENDING}`;
        const saved = await files.save(() => Promise.resolve(question.bytes), copyName);
        if (!saved) return;
        dispatch({ event: 'answered' });
        dispatch({ event: 'noticed', notice: toldOfSaved(saved) });
      }, words.problem.save);
    }),
    openCopy: whenFree(() => {
      const { question, name } = get();
      if (question?.kind !== 'copy') return;
      const copy = { name: `${name}${words.copy.suffix}${ENDING}`, bytes: question.bytes };
      replacing(async () => {
        if (await openNow(copy)) dispatch({ event: 'answered' });
        else dispatch({ event: 'asked', question });
      }, question);
    }),

    askForget: () => dispatch({ event: 'asked', question: { kind: 'forget' } }),
    forget: async () => {
      dispatch({ event: 'answered' });
      keeping.cancel();
      isForgotten = true;
      await run(async () => {
        await keeper.forget();
        dispatch({ event: 'kept', kept: [] });
        dispatch({ event: 'noticed', notice: words.forget.done });
      }, words.problem.keep);
    },
    keepNow: () => keeping.flush(),
    cancel: () => {
      const { question } = get();
      const before = question?.kind === 'replace' ? question.before : undefined;
      dispatch(before ? { event: 'asked', question: before } : { event: 'answered' });
    },
    stop: books.cancel,
    say: (text) => dispatch({ event: 'noticed', notice: text }),
  };
}

/** A name that nobody has chosen follows the organ and the year. */
function nameOf({ book, name, isNameOurs }: DeskState): string {
  const { organ = '', year = 0 } = book?.store.get().settings ?? {};
  return isNameOurs && organ !== '' ? words.templates.named(organ, year) : name;
}

/** @returns what tells whether something in it has changed since */
function changeOf({ workbook, host }: OpenBook): () => boolean {
  const { sheets } = workbook;
  const { kept } = host;
  return () => workbook.sheets !== sheets || host.kept !== kept;
}

const toldOfSaved = ({ name, handle }: SavedFile): string =>
  (handle ? words.savedAs : words.downloaded)(name);

const newKey = (): string => `${Date.now()}-${Math.random().toString(36).slice(2)}`;
