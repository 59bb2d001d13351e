// Charts of the report: takes the numbers from the table below each and draws them with ECharts in place of the drawing that is there without script.
import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, TooltipComponent } from 'echarts/components';
import { init, use, type EChartsType } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { dayOption, trendOption } from './chart-options';

use([BarChart, LineChart, GridComponent, TooltipComponent, AriaComponent, SVGRenderer]);

const drawn: { chart: EChartsType; draw: () => void }[] = [];

function start(figure: HTMLElement): void {
  const place = figure.querySelector<HTMLElement>('[data-chart-place]');
  const table = figure.querySelector('table');
  const words = place?.querySelector('svg')?.getAttribute('aria-label') ?? '';
  if (!place || !table) return;
  const kind = figure.dataset['chart'];
  place.replaceChildren();
  place.classList.add('is-live');
  const chart = init(place, undefined, { renderer: 'svg' });
  const draw = (): void => {
    const style = getComputedStyle(place);
    chart.setOption(kind === 'trend' ? trendOption(table, style, words) : dayOption(table, style, words), true);
  };
  draw();
  drawn.push({ chart, draw });
  new ResizeObserver(() => chart.resize()).observe(place);
}

for (const figure of document.querySelectorAll<HTMLElement>('[data-chart]')) start(figure);

// Another look has other colours.
new MutationObserver(() => drawn.forEach(one => one.draw())).observe(document.documentElement, { attributeFilter: ['data-look'] });
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => drawn.forEach(one => one.draw()));

// Charts made for the screen are redrawn at the width of the paper.
window.addEventListener('beforeprint', () => drawn.forEach(one => one.chart.resize({ width: 660 })));
window.addEventListener('afterprint', () => drawn.forEach(one => one.chart.resize({ width: 'auto' })));
