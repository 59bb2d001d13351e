// Small, and before everything else: keys that are pressed before the page's script has begun are kept for it.

import { keep } from './early';

keep();
