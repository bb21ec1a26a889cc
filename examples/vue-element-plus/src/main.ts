import { createApp } from 'vue';
import 'element-plus/dist/index.css';
import './portal.css';
import '@homevisit/elements/hv-compliance-badge.js';
import '@homevisit/elements/hv-provider.js';
import '@homevisit/elements/hv-visit-form.js';
import type {} from '@homevisit/elements/types/vue.js';
import App from './App.vue';

createApp(App).mount('#app');
