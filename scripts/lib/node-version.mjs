// @ts-check
/**
 * Says in a sentence when the Node that runs is too old for the project. Together with the scripts that use it
 * this file keeps to what old Nodes can read; all else is loaded after it.
 */

/** @param {() => Promise<unknown>} load imports the work */
export function onSupportedNode(load) {
  const tooOld = nodeTooOld(process.versions.node);
  if (tooOld === undefined) void load();
  else {
    console.error(tooOld);
    process.exitCode = 1;
  }
}

/**
 * @param {string} version as in process.versions.node
 * @returns {string | undefined} what to tell the person; undefined when the version will do
 */
export function nodeTooOld(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const enough = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
  if (enough) return undefined;
  return `本项目需要 Node.js 20.19 及以上（或 22.12 及以上），现在是 ${version}。请到 https://nodejs.org/zh-cn 下载新版后重试。`;
}
