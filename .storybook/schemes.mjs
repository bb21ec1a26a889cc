/** Colours of the page behind a story, by scheme. */
export const backgrounds = { light: '#ffffff', dark: '#16211f' };
