/** The page's only script. */
import { mount, type Port } from './index';

declare function acquireVsCodeApi(): Port;

const stage = document.getElementById('stage');
if (stage) mount(acquireVsCodeApi(), stage);
