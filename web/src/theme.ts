import {
  createTheme,
  defaultVariantColorsResolver,
  localStorageColorSchemeManager,
  type VariantColorsResolver,
} from '@mantine/core';

/** Light, dark, or as the system; `public/theme.js` reads it before the first paint. */
export const themeSetting = localStorageColorSchemeManager({ key: 'culprit.theme' });

/** Colours are those of `theme.css`, in which both themes have their contrast. */
const colors: VariantColorsResolver = (input) =>
  input.variant === 'filled'
    ? {
        background: 'var(--accent)',
        hover: 'var(--accent-hover)',
        color: 'var(--on-accent)',
        border: '1px solid transparent',
      }
    : defaultVariantColorsResolver(input);

export const theme = createTheme({
  variantColorResolver: colors,
  respectReducedMotion: true,
  defaultRadius: 'md',
});
