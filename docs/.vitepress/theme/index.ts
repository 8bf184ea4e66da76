import type { Theme } from 'vitepress';
import DefaultTheme from 'vitepress/theme-without-fonts';
import { type Component, defineAsyncComponent } from 'vue';
import './site.css';

const components = import.meta.glob<Component>('./components/*.vue', { import: 'default' });

/** The usual theme with the fonts of the reader's system; pages may use each component by the name of its file, and load no other. */
export default {
  extends: DefaultTheme,
  enhanceApp({ app }) {
    for (const [file, load] of Object.entries(components))
      app.component(file.replace(/^.*\//, '').replace(/\.vue$/, ''), defineAsyncComponent(load));
  },
} satisfies Theme;
