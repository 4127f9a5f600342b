/** Univer's drawing of a workbook on a page; under Node there is none. */
import type { Scene } from '@univerjs/engine-render';
import { IRenderManagerService } from '@univerjs/engine-render';
import type { UniverBook } from './univer-book';

export class Drawing {
  private stopped: { readonly scene: Scene; readonly render: Scene['render'] } | null = null;

  constructor(private readonly book: UniverBook) {}

  /** Draws nothing; what is to be drawn is noted all the same. */
  hold(): void {
    const scene = this.book.find(IRenderManagerService)?.getRenderUnitById(this.book.id)?.scene;
    if (!scene || this.stopped) return;
    this.stopped = { scene, render: scene.render.bind(scene) };
    scene.render = () => undefined;
  }

  release(): void {
    if (!this.stopped) return;
    const { scene, render } = this.stopped;
    scene.render = render;
    this.stopped = null;
  }
}
