/*
 * In Internet Explorer, the first Edge and Chromium before 92 (which has no Array.prototype.at) the page does not run:
 * this plain ES5 script says so instead of leaving it blank.
 */
(function () {
  var isNew = 'at' in Array.prototype && 'noModule' in document.createElement('script');
  if (isNew && !/Trident|MSIE|Edge\//.test(navigator.userAgent)) return;
  var lines = [
    '这个浏览器较旧，“公开年报”不能在其中运行。',
    '请改用 Edge、Chrome、360 浏览器（极速模式）或别的较新的浏览器打开本页。',
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
})();
