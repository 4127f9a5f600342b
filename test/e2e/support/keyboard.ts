/** A clerk without a mouse: from one control of the pane to the next by Tab, by what a screen reader would call it. */
import type { Desk } from './desk';

/** More stops than the pane has in any step. */
const STOPS = 120;

export class Keyboard {
  constructor(private readonly desk: Desk) {}

  press = (key: string) => this.desk.page.keyboard.press(key);
  type = (text: string) => this.desk.page.keyboard.type(text);

  /** The name of what has the focus in the pane; `undefined` where the focus is elsewhere. */
  async focused(): Promise<string | undefined> {
    const isInside = await this.desk.page.evaluate(() => document.activeElement?.tagName === 'IFRAME');
    if (!isInside) return undefined;
    return this.desk.paneFrame.evaluate(() => {
      const element = document.activeElement as HTMLInputElement | null;
      if (!element || element === document.body) return undefined;
      const labels = [...(element.labels ?? [])].map(({ textContent }) => textContent).join(' ');
      return (element.ariaLabel ?? (labels || element.textContent)).replace(/\s+/gu, ' ').trim();
    });
  }

  /** Tabs on to the control of that name; from the end of the pane it begins again at its first. */
  async to(name: string | RegExp): Promise<void> {
    const isWanted = (found: string) => (typeof name === 'string' ? found === name : name.test(found));
    const passed: string[] = [];
    for (let turns = 0; turns < 2;) {
      const found = await this.focused();
      if (found === undefined) {
        turns += 1;
        await this.toPane();
        continue;
      }
      if (isWanted(found)) return this.isShown(found);
      passed.push(found);
      if (passed.length > STOPS) break;
      await this.press('Tab');
      // out of its last control the pane is left by a message
      await this.desk.page.waitForTimeout(10);
    }
    throw new Error(`Tab does not come to ${String(name)}, but to ${passed.join(' | ')}`);
  }

  /** Presses the control of that name. */
  async use(name: string | RegExp, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
    await this.to(name);
    await this.press(key);
  }

  /** Opens a step, where it is not open. */
  async open(step: RegExp): Promise<void> {
    await this.to(step);
    const isOpen = await this.desk.paneFrame.evaluate(() => document.activeElement?.ariaExpanded === 'true');
    if (!isOpen) await this.press('Enter');
  }

  async toPane(): Promise<void> {
    await this.cycleTo(() => document.activeElement?.tagName === 'IFRAME');
  }

  async toSheet(): Promise<void> {
    await this.cycleTo(() => document.activeElement?.closest('#sheet') != null);
  }

  async toRibbon(): Promise<void> {
    await this.cycleTo(() => document.activeElement?.closest('#ribbon') != null);
  }

  private async cycleTo(isThere: () => boolean): Promise<void> {
    for (let press = 0; press < 6; press += 1) {
      if (await this.desk.page.evaluate(isThere)) return;
      await this.press('F6');
      await this.desk.page.waitForTimeout(50);
    }
    throw new Error('F6 does not come to it');
  }

  /** What has the focus is in sight, and a line around it says that it has it. */
  private async isShown(name: string): Promise<void> {
    const fault = await this.desk.paneFrame.evaluate(() => {
      const element = document.activeElement!;
      const { top, bottom } = element.getBoundingClientRect();
      if (top >= innerHeight || bottom <= 0) return 'is out of sight';
      if (!element.matches('[data-fui-focus-visible], :focus-visible')) return 'does not show it';
      const line = getComputedStyle(element, '::after');
      const isDrawn = line.content !== 'none' && line.position === 'absolute';
      if (isDrawn && getComputedStyle(element).position === 'static') return 'has its line around another';
      return undefined;
    });
    if (fault !== undefined) throw new Error(`${name} has the focus, and ${fault}`);
  }
}
