/** 导出: what is published is shown with all that is still open in it, and handed over as a file or through the clipboard. */
import type { Blank } from '../../documents/publishing/blank-cells';
import type { OwnPublication } from '../../documents/publishing/own-publication';
import type { FileKind } from '../../documents/publishing/file';
import { pane as words } from '../../words/publishing';
import { copyPage, copyText } from '../copy-text';
import { download } from '../download';
import type { Work } from './work';

export interface ExportTasks {
  /** Shows what there is to publish, and asks what for. */
  readonly proposeExport: () => Promise<void>;
  /** Shows it with its blanks written otherwise. */
  readonly chooseBlank: (blank: Blank) => Promise<void>;
  readonly exportFile: (kind: FileKind) => Promise<void>;
  readonly copyFile: (kind: FileKind) => Promise<void>;
}

/** What writes documents is loaded when it is asked for. */
const actions = () => import('../actions/export');

export function exportTasks({ host, get, dispatch, run, ask, fail, notice }: Work): ExportTasks {
  const show = (blank: Blank) =>
    run('export', async ({ goOn }) => {
      const published = await (await actions()).readPublication(host, get().settings, blank, goOn);
      await goOn();
      if (published) return ask({ kind: 'export', blank, published });
      dispatch({ event: 'answered' });
      fail(words.none);
    });
  /** With the report as it is now; where that is no longer what was shown, it is shown anew. */
  const withShown = (use: (shown: OwnPublication, goOn: () => Promise<void>) => Promise<void>) =>
    run('export', async ({ goOn }) => {
      const asked = question();
      if (!asked) return;
      const { readPublication, isSame } = await actions();
      const now = await readPublication(host, get().settings, asked.blank, goOn);
      await goOn();
      if (!now) {
        dispatch({ event: 'answered' });
        return fail(words.none);
      }
      if (!isSame(asked.published, now)) return ask({ ...asked, published: now, isChanged: true });
      await use(now, goOn);
    });
  const question = () => {
    const { question: asked } = get();
    return asked?.kind === 'export' ? asked : undefined;
  };
  return {
    proposeExport: () => show('blank'),
    chooseBlank: show,

    exportFile: (kind) =>
      withShown(async (published, goOn) => {
        const file = await (await actions()).fileOf(published, kind);
        await goOn();
        download(file.name, file);
        dispatch({ event: 'answered' });
        notice(words.done(file.name, published.made.published.checkLine));
      }),

    copyFile: (kind) =>
      withShown(async (published, goOn) => {
        const text = await (await actions()).textOfFile(published, kind);
        await goOn();
        const isCopied = await (kind === 'html' ? copyPage(text) : copyText(text));
        dispatch({ event: 'answered' });
        if (isCopied) notice(words.copied(published.made.published.checkLine));
        else fail(words.notCopied);
      }),
  };
}
