// Runs before anything is painted. The name of the setting is that of web/src/theme.ts.
(function () {
  var chosen = null;
  try {
    chosen = localStorage.getItem('culprit.theme');
  } catch {
    // Storage is switched off: the system decides.
  }
  var isDark =
    chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', isDark ? 'dark' : 'light');
})();
