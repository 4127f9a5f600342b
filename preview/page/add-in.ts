/**
 * The add-in as the preview's page handles it: loads and reloads it in the pane, presses its buttons, hands
 * its functions to the sheet, and says so when it does not answer.
 */
import { AddInFunctions } from '../protocol/add-in-functions';
import { AddInSession } from '../protocol/add-in-session';
import type { Left, PressOutcome, Refusal } from '../protocol/add-in-session';
import type { Activation } from '../protocol/activation';
import { frameName } from '../protocol/activation';
import { visibilityEntry } from '../protocol/entries';
import type { Entry } from '../protocol/entries';
import type { RequirementProfile } from '../protocol/requirement-profiles';
import type { RibbonButton } from './manifest';
import type { TaskPane } from './task-pane';

export interface AddInPorts {
  readonly pane: TaskPane;
  readonly page: string;
  readonly profile: () => RequirementProfile;
  readonly documentUrl: () => string;
  readonly execute: (body: string, flags: number) => string | Promise<string>;
  readonly settings: {
    readonly load: () => Readonly<Record<string, string>>;
    readonly save: (settings: Readonly<Record<string, string>>) => void;
  };
  /** a page begins anew in the frame: references and registrations of the one before are void */
  readonly restarted: () => void;
  /** the add-in's page gives the keyboard's focus away */
  readonly left: (how: Left) => void;
  readonly say: (text: string) => void;
}

/** How long the add-in may take to start, or to answer a batch of function calls, in milliseconds. */
const PATIENCE = 15_000;

const REFUSED: Readonly<Record<Refusal['kind'], string>> = {
  dialog: '加载项要打开对话框，预览不支持对话框。',
  window: '加载项要打开新窗口，预览不打开新窗口。',
  method: '加载项用了预览不支持的旧式接口，编号',
};

export class AddIn {
  /** the custom functions, for the sheet */
  readonly functions: AddInFunctions;
  private session: AddInSession | null = null;
  private loads = 0;
  private starting: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly ports: AddInPorts) {
    this.functions = new AddInFunctions({
      send: (entries) => this.send(entries),
      patience: PATIENCE,
      overdue: (overdue) => this.silent(overdue ? '加载项没有响应：自定义函数迟迟没有结果。' : null),
    });
    addEventListener('message', (message) => this.session?.receive(message));
  }

  /** Loads the add-in into a new frame; what ran before is gone. */
  load(): void {
    const { pane, page } = this.ports;
    this.session?.close();
    this.functions.setReady(false);
    const activation = this.activation();
    this.session = new AddInSession({
      activation,
      frame: () => pane.window,
      execute: this.ports.execute,
      loadSettings: this.ports.settings.load,
      saveSettings: this.ports.settings.save,
      activated: () => this.activated(),
      refused: ({ kind, detail }) =>
        this.ports.say(kind === 'method' ? `${REFUSED.method} ${detail}。` : REFUSED[kind]),
      left: this.ports.left,
      failed: (fault) => {
        this.ports.say('预览执行加载项的请求时出错，详情见浏览器的控制台。');
        console.error(fault);
      },
    });
    this.silent(null);
    clearTimeout(this.starting);
    this.starting = setTimeout(() => this.silent('加载项没有响应。'), PATIENCE);
    pane.load(page, frameName(activation));
  }

  /** Presses a ribbon button as Excel does: a pane is opened, a command runs in the hidden runtime. */
  async press(button: RibbonButton): Promise<PressOutcome> {
    if (button.action.kind === 'showTaskpane') {
      this.ports.pane.open();
      this.ports.pane.enter();
      return 'done';
    }
    const outcome = (await this.session?.press(button.action.name, button.id)) ?? 'interrupted';
    if (outcome === 'unknown') this.ports.say(`加载项没有名为“${button.action.name}”的命令。`);
    if (outcome === 'interrupted') this.ports.say(`“${button.label}”没有做完：加载项重新加载了。`);
    return outcome;
  }

  /** Resolves when the add-in's functions can be called. */
  running(): Promise<void> {
    return new Promise((resolve) => {
      const stop = this.functions.onReady((ready) => {
        if (!ready) return;
        resolve();
        queueMicrotask(() => stop());
      });
    });
  }

  /** A page has been loaded into the pane's frame. */
  pageLoaded(): void {
    this.session?.pageLoaded();
  }

  send(entries: readonly Entry[]): void {
    this.session?.send(entries);
  }

  tellVisibility(visible: boolean): void {
    this.send([visibilityEntry(visible)]);
  }

  private activated(): void {
    clearTimeout(this.starting);
    this.silent(null);
    this.functions.setReady(false);
    this.ports.restarted();
  }

  private silent(text: string | null): void {
    this.ports.pane.say(text);
    if (text !== null) this.ports.say(text);
  }

  private activation(): Activation {
    const { width, height } = this.ports.pane.size;
    this.loads += 1;
    return {
      conversation: `preview-${Date.now()}-${this.loads}`,
      control: 'ogi',
      origin: location.origin,
      profile: this.ports.profile(),
      documentUrl: this.ports.documentUrl(),
      width,
      height,
    };
  }
}
