import { createApp } from 'vue';
import type { PageData } from '../PageData.ts';
import App from './App.vue';
import './style.css';

const text = document.getElementById('data')?.textContent ?? 'null';
const data = JSON.parse(text) as PageData | null;
if (data === null) throw new Error('expected the report as JSON in the element #data, found none');
document.title = `${data.reports.map(({ report: { client } }) => `${client.name} ${client.version}`).join(', ')} · Pollspec`;
createApp(App, { data }).mount('#report');
