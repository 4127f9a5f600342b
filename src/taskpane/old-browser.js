/*
 * In the pane of Excel 2016 and 2019, which is Internet Explorer or the first Edge, the modules of the add-in do not
 * run: this plain ES5 script says so instead of leaving the pane blank.
 */
(function () {
  if (!/Trident|MSIE|Edge\//.test(navigator.userAgent)) return;
  var lines = [
    '这台电脑上的 Excel 版本较旧，“公开年报”面板无法在其中运行。',
    '请改用 Excel 2021 及以上版本、Microsoft 365 或网页版 Excel 打开本工作簿。',
    '已经建好的表不受影响：总计和勾稽提示都是普通公式，在本机照常计算。',
  ];
  var notice = document.createElement('div');
  notice.setAttribute('role', 'alert');
  notice.style.cssText = 'padding:16px;font:14px/1.7 "Microsoft YaHei",SimSun,sans-serif';
  for (var i = 0; i < lines.length; i += 1) {
    var line = document.createElement('p');
    line.appendChild(document.createTextNode(lines[i]));
    notice.appendChild(line);
  }
  document.body.insertBefore(notice, document.body.firstChild);
  if (window.Office && Office.onReady) Office.onReady();
})();
