/** The workbook that is open in the preview: its name, its document settings, its keeping in the browser. */
import type { WorkbookFile } from './workbook-file';
import {
  EXTENSION,
  forgetWorkbook,
  keepWorkbook,
  keptWorkbook,
  readWorkbook,
  writeWorkbook,
} from './workbook-file';

export interface WorkbookPorts {
  readonly storage: Storage;
  /** the whole workbook as plain JSON, and back */
  readonly save: () => unknown;
  readonly open: (saved: unknown) => void;
  readonly renamed: (name: string) => void;
  readonly say: (text: string) => void;
}

const NEW_NAME = '工作簿1';

/** Edits within this time are kept together, in milliseconds. */
const QUIET = 500;

export class OpenWorkbook {
  private name = NEW_NAME;
  private empty: unknown;
  private kept: Readonly<Record<string, string>> = {};
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly ports: WorkbookPorts) {}

  /** what `Office.context.document.url` says */
  get url(): string {
    return `${location.origin}/${encodeURIComponent(this.name)}.xlsx`;
  }

  get settings(): Readonly<Record<string, string>> {
    return this.kept;
  }

  saveSettings(settings: Readonly<Record<string, string>>): void {
    this.kept = settings;
    this.changed();
  }

  /** Opens what the browser kept; without that the empty workbook of the start stays. */
  restore(): void {
    this.empty = this.ports.save();
    const workbook = keptWorkbook(this.ports.storage);
    if (workbook === null) return this.take(NEW_NAME, {});
    try {
      this.ports.open(workbook.workbook);
      this.take(workbook.name, workbook.settings);
    } catch {
      forgetWorkbook(this.ports.storage);
      this.startNew();
      this.ports.say('浏览器里存的工作簿打不开了，已换成空工作簿。');
    }
  }

  startNew(): void {
    this.ports.open(this.empty);
    this.take(NEW_NAME, {});
    this.changed();
  }

  /** Replaces the workbook by a file that the preview saved. */
  async openFile(file: File): Promise<void> {
    const workbook = readWorkbook(await file.text());
    this.ports.open(workbook.workbook);
    this.take(
      file.name.endsWith(EXTENSION) ? file.name.slice(0, -EXTENSION.length) : workbook.name,
      workbook.settings,
    );
    this.changed();
  }

  /** The workbook as a file to download. */
  asFile(): File {
    return new File([writeWorkbook(this.file())], this.name + EXTENSION, { type: 'application/json' });
  }

  /** Keeps the workbook in the browser soon. */
  changed(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.keep(), QUIET);
  }

  /** Keeps the workbook in the browser now. */
  keep(): void {
    clearTimeout(this.timer);
    try {
      keepWorkbook(this.ports.storage, this.file());
    } catch {
      this.ports.say('工作簿太大，浏览器存不下。请用“预览菜单 → 保存到文件”，否则刷新后会丢失。');
    }
  }

  private file(): WorkbookFile {
    return { name: this.name, workbook: this.ports.save(), settings: this.kept };
  }

  private take(name: string, settings: Readonly<Record<string, string>>): void {
    this.name = name;
    this.kept = settings;
    this.ports.renamed(name);
  }
}
