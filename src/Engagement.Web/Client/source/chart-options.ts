// What ECharts draws, from the cells of a table. A cell's number stands in data-value; an empty one was not counted and is not drawn.
import type { EChartsCoreOption } from 'echarts/core';

interface Kind { colour: string; name: string }

const text = (cell: Element | null | undefined): string => cell?.textContent?.trim() ?? '';
const value = (cell: Element | undefined): number | null => {
  const raw = cell?.getAttribute('data-value');
  return raw ? Number(raw) : null;
};

/** Light or dark as the page is: a probe element gives a colour variable its value. */
function colours(style: CSSStyleDeclaration): (name: string) => string {
  const probe = document.createElement('span');
  document.body.append(probe);
  const find = (name: string): string => {
    probe.style.color = style.getPropertyValue(name) ? `var(${name})` : name;
    return getComputedStyle(probe).color;
  };
  queueMicrotask(() => probe.remove());
  return find;
}

function frame(colour: (name: string) => string, names: string[], words: string): EChartsCoreOption {
  return {
    aria: { enabled: true, label: { description: words } },
    animationDuration: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 400,
    textStyle: { fontFamily: 'Inter Variable, sans-serif', color: colour('--ink-soft') },
    grid: { left: 8, right: 8, top: 28, bottom: 4, containLabel: true },
    tooltip: {
      trigger: 'axis', renderMode: 'richText', confine: true, backgroundColor: colour('--raised'), borderColor: colour('--line'),
      textStyle: { color: colour('--ink'), fontSize: 13 },
    },
    xAxis: { type: 'category', data: names, axisTick: { show: false }, axisLine: { lineStyle: { color: colour('--line') } }, axisLabel: { color: colour('--ink-soft'), hideOverlap: true } },
  };
}

/** Stacked bars per day; days that are not over are dashed. */
export function dayOption(table: HTMLTableElement, style: CSSStyleDeclaration, words: string): EChartsCoreOption {
  const colour = colours(style);
  const kinds: Kind[] = [...table.querySelectorAll('thead [data-colour]')].map(head => ({ colour: head.getAttribute('data-colour') ?? '', name: text(head) }));
  const rows = [...table.querySelectorAll('tbody tr')];
  const part = rows.map(row => row.hasAttribute('data-part'));
  return {
    ...frame(colour, rows.map(row => row.getAttribute('data-name') ?? ''), words),
    yAxis: { type: 'value', minInterval: 1, splitLine: { lineStyle: { color: colour('--line') } }, axisLabel: { color: colour('--ink-soft') } },
    series: kinds.map((kind, at) => ({
      name: kind.name, type: 'bar', stack: 'all', barMaxWidth: 56, color: colour(kind.colour),
      data: rows.map((row, day) => ({
        value: value([...row.querySelectorAll('[data-kind]')][at]),
        itemStyle: part[day] ? { opacity: 0.4, borderColor: colour('--ink-soft'), borderType: 'dashed', borderWidth: 1 } : {},
      })),
    })),
  };
}

/** The promise as a line over the comments as bars, week by week. */
export function trendOption(table: HTMLTableElement, style: CSSStyleDeclaration, words: string): EChartsCoreOption {
  const colour = colours(style);
  const heads = [...table.querySelectorAll('thead th')].map(text);
  const rows = [...table.querySelectorAll('tbody tr')];
  const cells = (row: Element): Element[] => [...row.querySelectorAll('td')];
  const percent = (share: unknown): string => typeof share === 'number' ? new Intl.NumberFormat(document.documentElement.lang, { style: 'percent', maximumFractionDigits: 1 }).format(share) : '–';
  return {
    ...frame(colour, rows.map(row => row.getAttribute('data-name') ?? ''), words),
    yAxis: [
      { type: 'value', min: 0, max: 1, interval: 0.25, axisLabel: { color: colour('--ink-soft'), formatter: (share: number) => percent(share) }, splitLine: { lineStyle: { color: colour('--line') } } },
      { type: 'value', minInterval: 1, splitLine: { show: false }, axisLabel: { color: colour('--ink-soft') } },
    ],
    series: [
      { name: heads[2], type: 'bar', yAxisIndex: 1, barMaxWidth: 32, color: colour('--line-strong'), itemStyle: { opacity: 0.45 }, data: rows.map(row => value(cells(row)[1])) },
      {
        name: heads[1], type: 'line', yAxisIndex: 0, symbolSize: 8, lineStyle: { width: 3 }, color: colour('--accent'), connectNulls: false,
        tooltip: { valueFormatter: percent }, data: rows.map(row => value(cells(row)[0])),
      },
    ],
  };
}
