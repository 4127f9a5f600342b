/**
 * The task pane at the right of the sheet: title, close button, edge to drag, and the frame in which the
 * add-in runs. The frame is there from the start, as Excel keeps a shared runtime; closing the pane hides it.
 */
import { element } from './element';
import { firstOf } from './focus';

export interface TaskPaneEvents {
  readonly visibilityChanged: (visible: boolean) => void;
  readonly reload: () => void;
  readonly widthChanged: (width: number) => void;
  /** a page has been loaded into the frame */
  readonly loaded: (window: Window) => void;
}

/** Excel's narrowest pane, and the widest that leaves room for a sheet. */
const NARROWEST = 320;
const WIDEST = 640;
const KEY_STEP = 10;

/** Dialogs, new windows and leaving the page are the host's to grant; the clerk's files may be downloaded. */
const SANDBOX = 'allow-scripts allow-same-origin allow-forms allow-downloads';

export class TaskPane {
  private readonly body = element('div', { class: 'pane-body' });
  private readonly notice = element('div', { class: 'pane-notice', role: 'alert', hidden: '' });
  private readonly heading = element('h2');
  private readonly edge: HTMLElement;
  readonly closeButton: HTMLElement;
  private frame: HTMLIFrameElement | null = null;
  private dark = false;

  constructor(
    private readonly place: HTMLElement,
    private readonly events: TaskPaneEvents,
  ) {
    const close = element('button', { type: 'button', class: 'pane-close', title: '关闭面板' }, ['✕']);
    close.setAttribute('aria-label', '关闭面板');
    close.addEventListener('click', () => this.close());
    this.closeButton = close;
    this.edge = element('div', {
      class: 'pane-edge',
      role: 'separator',
      tabindex: '0',
      'aria-orientation': 'vertical',
      'aria-label': '面板宽度',
      'aria-valuemin': String(NARROWEST),
      'aria-valuemax': String(WIDEST),
    });
    this.followEdge();
    place.append(
      this.edge,
      element('div', { class: 'pane-head' }, [this.heading, close]),
      this.notice,
      this.body,
    );
    this.hide();
  }

  get visible(): boolean {
    return !this.place.classList.contains('pane-hidden');
  }

  /** the window inside the frame, for the protocol */
  get window(): Window | null {
    return this.frame?.contentWindow ?? null;
  }

  get size(): { readonly width: number; readonly height: number } {
    return { width: this.body.clientWidth, height: this.body.clientHeight };
  }

  entitle(title: string): void {
    this.heading.textContent = title;
    this.place.setAttribute('aria-label', title);
  }

  /** Loads `page` into a new frame; `name` is set before the frame is attached, as office.js wants it. */
  load(page: string, name: string): void {
    this.frame?.remove();
    const frame = element('iframe', {
      name,
      title: this.heading.textContent ?? '',
      sandbox: SANDBOX,
      allow: 'clipboard-read; clipboard-write',
      src: page,
    });
    frame.addEventListener('load', () => frame.contentWindow && this.events.loaded(frame.contentWindow));
    this.frame = frame;
    this.colour(frame);
    this.body.append(frame);
  }

  open(): void {
    if (this.visible) return;
    this.place.classList.remove('pane-hidden');
    this.events.visibilityChanged(true);
  }

  close(): void {
    if (!this.visible) return;
    this.hide();
    this.events.visibilityChanged(false);
  }

  /** Moves the focus into the add-in's page; while that is being loaded, to its frame. */
  enter(): void {
    this.frame?.focus();
    const page = this.frame?.contentDocument;
    if (page) firstOf(page)?.focus();
  }

  contains(element: Element | null): boolean {
    return this.place.contains(element);
  }

  resize(width: number): void {
    const kept = Math.round(Math.min(WIDEST, Math.max(NARROWEST, width)));
    this.place.style.setProperty('--pane-width', `${kept}px`);
    this.edge.setAttribute('aria-valuenow', String(kept));
  }

  /** The add-in sees the theme as its media query `prefers-color-scheme`; a frame takes it from its element. */
  useTheme(dark: boolean): void {
    this.dark = dark;
    if (this.frame) this.colour(this.frame);
  }

  /** Says something over the add-in, with a button to load it again; `null` takes it away. */
  say(text: string | null): void {
    this.notice.hidden = text === null;
    if (text === null) return this.notice.replaceChildren();
    const again = element('button', { type: 'button' }, ['重新加载']);
    again.addEventListener('click', () => this.events.reload());
    this.notice.replaceChildren(element('p', {}, [text]), again);
  }

  private hide(): void {
    this.place.classList.add('pane-hidden');
  }

  private colour(frame: HTMLIFrameElement): void {
    frame.style.colorScheme = this.dark ? 'dark' : 'light';
  }

  private followEdge(): void {
    const set = (width: number) => {
      this.resize(width);
      this.events.widthChanged(this.place.clientWidth);
    };
    this.edge.addEventListener('pointerdown', (down) => {
      this.edge.setPointerCapture(down.pointerId);
      const right = this.place.getBoundingClientRect().right;
      const move = (event: PointerEvent) => set(right - event.clientX);
      this.edge.addEventListener('pointermove', move);
      this.edge.addEventListener(
        'lostpointercapture',
        () => this.edge.removeEventListener('pointermove', move),
        {
          once: true,
        },
      );
    });
    this.edge.addEventListener('keydown', ({ key }) => {
      if (key === 'ArrowLeft') set(this.place.clientWidth + KEY_STEP);
      if (key === 'ArrowRight') set(this.place.clientWidth - KEY_STEP);
    });
  }
}
