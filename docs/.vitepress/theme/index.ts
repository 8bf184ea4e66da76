import type { Theme } from 'vitepress';
import DefaultTheme from 'vitepress/theme-without-fonts';
import type { Component } from 'vue';
import './site.css';

const components = import.meta.glob<Component>('./components/*.vue', { eager: true, import: 'default' });

/** The usual theme with the fonts of the reader's system; pages may use each component by the name of its file. */
export default {
  extends: DefaultTheme,
  enhanceApp({ app }) {
    for (const [file, component] of Object.entries(components))
      app.component(file.replace(/^.*\//, '').replace(/\.vue$/, ''), component);
  },
} satisfies Theme;
