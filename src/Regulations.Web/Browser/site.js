import './htmx.js';
import 'htmx-ext-sse';
import { themeSwitch } from './theme-switch.js';
import { dialogs } from './dialogs.js';
import { forms } from './forms.js';
import { announcements } from './announcements.js';

themeSwitch();
dialogs();
forms();
announcements();
