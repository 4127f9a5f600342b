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
  /** @param isMeant whether it is still wanted when it was read */
  const show = (blank: Blank, isMeant: () => boolean = () => true) =>
    run('export', async () => {
      const published = await (await actions()).readPublication(host, get().settings, blank);
      if (!isMeant()) return;
      if (published) return ask({ kind: 'export', blank, published });
      dispatch({ event: 'answered' });
      fail(words.none);
    });
  /** With the report as it is now; where that is no longer what was shown, it is shown anew. */
  const withShown = (use: (shown: OwnPublication, isMeant: () => boolean) => Promise<void>) => {
    const asked = question();
    // 取消 hands nothing over any more
    const isMeant = () => question() === asked;
    return run('export', async () => {
      if (!asked) return;
      const { readPublication, isSame } = await actions();
      const now = await readPublication(host, get().settings, asked.blank);
      if (!isMeant()) return;
      if (!now) {
        dispatch({ event: 'answered' });
        return fail(words.none);
      }
      if (!isSame(asked.published, now)) return ask({ ...asked, published: now, isChanged: true });
      await use(now, isMeant);
    });
  };
  const question = () => {
    const { question: asked } = get();
    return asked?.kind === 'export' ? asked : undefined;
  };
  return {
    proposeExport: () => show('blank'),
    chooseBlank: (blank) => {
      const asked = question();
      return show(blank, () => question() === asked);
    },

    exportFile: (kind) =>
      withShown(async (published, isMeant) => {
        const file = await (await actions()).fileOf(published, kind);
        if (!isMeant()) return;
        download(file.name, file);
        dispatch({ event: 'answered' });
        notice(words.done(file.name, published.made.published.checkLine));
      }),

    copyFile: (kind) =>
      withShown(async (published, isMeant) => {
        const text = await (await actions()).textOfFile(published, kind);
        if (!isMeant()) return;
        const isCopied = await (kind === 'html' ? copyPage(text) : copyText(text));
        dispatch({ event: 'answered' });
        if (isCopied) notice(words.copied(published.made.published.checkLine));
        else fail(words.notCopied);
      }),
  };
}
