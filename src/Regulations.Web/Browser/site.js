import './htmx.js';
import 'htmx-ext-sse';
import { themeSwitch } from './theme-switch.js';
import { dialogs } from './dialogs.js';
import { forms } from './forms.js';
import { announcements } from './announcements.js';
import { inbox } from './inbox.js';
import { flows } from './flow.js';

themeSwitch();
dialogs();
forms();
announcements();
inbox();
flows();
