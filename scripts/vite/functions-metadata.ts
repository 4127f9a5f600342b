/** Generates functions.json, what Excel knows of the custom functions, from the comments in their source. */
import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';
import type { Plugin } from 'vite';

/**
 * The text of functions.json for a source file.
 * @throws when the generator finds a function that Excel could not call, with all that it found
 */
export async function functionsMetadata(source: string): Promise<string> {
  const { metadataJson, errors } = await generateCustomFunctionsMetadata(source);
  if (errors.length > 0) throw new Error(`自定义函数的说明有误（${source}）：\n${errors.join('\n')}`);
  return metadataJson;
}

/** Emits functions.json beside the pages; an error in the functions' comments fails the build. */
export function customFunctionsMetadata(options: { source: string }): Plugin {
  return {
    name: 'ogi-functions-metadata',
    buildStart() {
      this.addWatchFile(options.source);
    },
    async generateBundle() {
      this.emitFile({
        type: 'asset',
        fileName: 'functions.json',
        source: await functionsMetadata(options.source),
      });
    },
  };
}
