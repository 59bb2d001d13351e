import 'htmx.org/dist/htmx.esm.js';
import { listen } from './live';
import { watchLook } from './look';
import { watchMenus } from './menus';
import { watchTime } from './time';
import { startCalendar } from './calendar';
import { startCompose } from './compose';
import { startInbox } from './inbox';
import { startThemes } from './themes';

watchLook();
watchMenus();
watchTime();
listen();
startCalendar();
startCompose();
startInbox();
startThemes();
