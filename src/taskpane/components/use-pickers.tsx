/** The file pickers of the reviewer's side: out of sight, opened by the buttons that are about them. */
import { useRef } from 'react';
import type { ChosenFile } from '../actions/review-requests';
import type { ReviewTasks } from '../state/review-tasks';

export type Picker = 'roster' | 'lastRoster' | 'earlier' | 'previous' | 'previousFolder' | 'files' | 'folder';

interface Picked {
  readonly accept?: string;
  readonly isMany: boolean;
  readonly isFolder: boolean;
  readonly take: (files: readonly ChosenFile[]) => void;
}

const ROSTERS = '.xlsx,.csv,.txt';
const REPORTS = '.xlsx,.docx,.html,.htm,.pdf,.txt,.json';

export function usePickers(tasks: ReviewTasks) {
  const inputs = useRef(new Map<Picker, HTMLInputElement>());
  const reports = (isFolder: boolean, take: Picked['take']): Picked => ({
    ...(!isFolder && { accept: REPORTS }),
    isMany: true,
    isFolder,
    take,
  });
  const previous: Picked['take'] = (files) => void tasks.choosePrevious(files);
  const receive: Picked['take'] = (files) => void tasks.receive(files);
  const pickers: Readonly<Record<Picker, Picked>> = {
    roster: {
      accept: ROSTERS,
      isMany: false,
      isFolder: false,
      take: ([one]) => one && void tasks.chooseRoster(one.file),
    },
    lastRoster: {
      accept: ROSTERS,
      isMany: false,
      isFolder: false,
      take: ([one]) => one && void tasks.chooseLastRoster(one.file),
    },
    earlier: {
      accept: '.xlsx',
      isMany: true,
      isFolder: false,
      take: (files) => void tasks.chooseEarlier(files.map(({ file }) => file)),
    },
    previous: reports(false, previous),
    previousFolder: reports(true, previous),
    files: reports(false, receive),
    folder: reports(true, receive),
  };
  return {
    pick: (picker: Picker) => inputs.current.get(picker)?.click(),
    inputs: (
      <div hidden>
        {(Object.entries(pickers) as [Picker, Picked][]).map(([id, { accept, isMany, isFolder, take }]) => (
          <input
            key={id}
            ref={(input) => void (input && inputs.current.set(id, input))}
            type="file"
            data-picker={id}
            accept={accept}
            multiple={isMany}
            {...(isFolder && { webkitdirectory: '' })}
            onChange={({ target }) => {
              const chosen = [...(target.files ?? [])].map((file) => chosenFile(file, isFolder));
              // the same may be chosen again
              target.value = '';
              take(chosen);
            }}
          />
        ))}
      </div>
    ),
  };
}

const chosenFile = (file: File, isFromFolder: boolean): ChosenFile => ({
  file,
  title: withoutTop(file.webkitRelativePath) || file.name,
  isFromFolder,
});

/** The folder that was chosen is the same for all. */
const withoutTop = (path = ''): string => path.replace(/^[^/]*\//, '');
