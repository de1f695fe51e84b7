// Bars with whiskers, a series for each variant. Drawn on canvas; the tables of the page say the same in words. Where groups would stand
// too close for their names, bars lie instead of standing.
import { init, use } from 'echarts/core';
import { BarChart, CustomChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { CanvasRenderer } from 'echarts/renderers';

use([BarChart, CustomChart, GridComponent, TooltipComponent, CanvasRenderer]);

const leastGroupWidth = 84;
const bar = { barMaxWidth: 34, barGap: '12%' };
const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

function whiskers(series, place, many, lies) {
  return {
    type: 'custom',
    silent: true,
    z: 10,
    data: series.values.map((value, group) => [group, value?.[1] ?? null, value?.[2] ?? null]),
    encode: lies ? { x: [1, 2], y: 0 } : { x: 0, y: [1, 2] },
    tooltip: { show: false },
    renderItem(params, api) {
      if (Number.isNaN(api.value(1)) || api.value(1) === api.value(2)) return null;
      const across = api.barLayout({ ...bar, count: many })[place].offsetCenter;
      const at = (value) => (lies ? api.coord([value, api.value(0)]) : api.coord([api.value(0), value]));
      const [low, high] = [at(api.value(1)), at(api.value(2))];
      const line = (x1, y1, x2, y2) => ({ type: 'line', shape: { x1, y1, x2, y2 }, style: { stroke: colour('--tblr-body-color'), lineWidth: 1.3 } });
      if (lies) {
        const y = low[1] + across;
        return { type: 'group', children: [line(low[0], y, high[0], y), line(low[0], y - 4, low[0], y + 4), line(high[0], y - 4, high[0], y + 4)] };
      }
      const x = low[0] + across;
      return { type: 'group', children: [line(x, low[1], x, high[1]), line(x - 4, low[1], x + 4, low[1]), line(x - 4, high[1], x + 4, high[1])] };
    },
  };
}

function option(chart, width, lies) {
  const ink = colour('--tblr-body-color');
  const soft = colour('--ink-soft');
  const edge = colour('--tblr-border-color');
  const number = (value) => (chart.comma ? String(value).replace('.', ',') : String(value));
  const font = { fontFamily: getComputedStyle(document.body).fontFamily, fontSize: 12 };
  const many = chart.series.length;
  const groups = {
    type: 'category',
    data: chart.groups,
    inverse: lies,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: edge } },
    axisLabel: {
      ...font,
      color: soft,
      fontSize: 11,
      lineHeight: 13,
      interval: 0,
      width: lies ? width * 0.36 : (width - 56) / chart.groups.length - 8,
      overflow: 'break',
    },
  };
  const values = {
    type: 'value',
    max: chart.unit === '%' ? 100 : undefined,
    interval: chart.unit === '%' ? (lies ? 25 : 20) : undefined,
    splitNumber: lies ? 3 : 5,
    splitLine: { lineStyle: { color: edge } },
    axisLabel: { ...font, color: soft, formatter: (value) => number(value) },
  };
  return {
    animation: false,
    textStyle: { ...font, color: ink },
    color: chart.series.map((_, place) => colour(`--chart-${place + 1}`)),
    grid: lies ? { left: width * 0.36 + 10, right: 14, top: 6, bottom: 24 } : { left: 44, right: 12, top: 12, bottom: 66 },
    tooltip: {
      renderMode: 'richText',
      trigger: 'item',
      backgroundColor: colour('--surface'),
      borderColor: edge,
      textStyle: { ...font, color: ink },
      formatter: ({ seriesName, name, dataIndex, seriesIndex }) => {
        const [mean, low, high] = chart.series[seriesIndex].values[dataIndex];
        return `${name}\n${seriesName}: ${number(mean)} ${chart.unit} (${number(low)}–${number(high)})`;
      },
    },
    [lies ? 'yAxis' : 'xAxis']: groups,
    [lies ? 'xAxis' : 'yAxis']: values,
    series: [
      ...chart.series.map((series, place) => ({
        type: 'bar',
        name: series.name,
        ...bar,
        // The legend's number stands at the foot of each bar: colours are not all there is to tell them by.
        label: { show: many > 1, position: lies ? 'insideLeft' : 'insideBottom', distance: 2, color: colour('--surface'), fontSize: 10, formatter: () => String(place + 1) },
        data: series.values.map((value) => value?.[0] ?? null),
      })),
      ...chart.series.map((series, place) => whiskers(series, place, many, lies)),
    ],
  };
}

for (const place of document.querySelectorAll('[data-chart]')) {
  const chart = JSON.parse(place.dataset.chart);
  const drawing = init(place, null, { renderer: 'canvas' });
  const draw = () => {
    const width = place.clientWidth;
    const lies = (width - 56) / chart.groups.length < leastGroupWidth;
    place.style.height = lies ? `${40 + chart.groups.length * Math.max(34, 14 * chart.series.length + 14)}px` : '';
    drawing.resize();
    drawing.setOption(option(chart, width, lies), true);
  };
  draw();
  let drawn = place.clientWidth;
  new ResizeObserver(() => {
    if (place.clientWidth === drawn) return;
    drawn = place.clientWidth;
    draw();
  }).observe(place);
  new MutationObserver(draw).observe(document.documentElement, { attributeFilter: ['data-bs-theme'] });
}
