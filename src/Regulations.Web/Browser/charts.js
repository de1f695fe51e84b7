// Bars with whiskers, a series for each variant. Drawn on canvas; the tables of the page say the same in words.
import { init, use } from 'echarts/core';
import { BarChart, CustomChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { CanvasRenderer } from 'echarts/renderers';

use([BarChart, CustomChart, GridComponent, LegendComponent, TooltipComponent, CanvasRenderer]);

const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

function whiskers(series, place, many) {
  return {
    type: 'custom',
    silent: true,
    z: 10,
    data: series.values.map((value, group) => [group, value?.[1] ?? null, value?.[2] ?? null]),
    encode: { x: 0, y: [1, 2] },
    tooltip: { show: false },
    renderItem(params, api) {
      if (Number.isNaN(api.value(1)) || api.value(1) === api.value(2)) return null;
      const layout = api.barLayout({ barMaxWidth: 34, barGap: '12%', count: many })[place];
      const [x] = api.coord([api.value(0), 0]);
      const [, low] = api.coord([0, api.value(1)]);
      const [, high] = api.coord([0, api.value(2)]);
      const at = x + layout.offsetCenter;
      const line = (x1, y1, x2, y2) => ({ type: 'line', shape: { x1, y1, x2, y2 }, style: { stroke: colour('--tblr-body-color'), lineWidth: 1.3 } });
      return { type: 'group', children: [line(at, low, at, high), line(at - 4, low, at + 4, low), line(at - 4, high, at + 4, high)] };
    },
  };
}

function option(chart, width) {
  const ink = colour('--tblr-body-color');
  const soft = colour('--ink-soft');
  const edge = colour('--tblr-border-color');
  const colours = [colour('--tblr-primary'), colour('--state-at-risk'), colour('--state-on-track')];
  const number = (value) => (chart.comma ? String(value).replace('.', ',') : String(value));
  const font = { fontFamily: getComputedStyle(document.body).fontFamily, fontSize: 12 };
  return {
    animation: false,
    textStyle: { ...font, color: ink },
    color: colours,
    grid: { left: 44, right: 12, top: chart.series.length > 1 ? 20 + 22 * chart.series.length : 20, bottom: 64 },
    legend: chart.series.length > 1 ? { orient: 'vertical', left: 0, top: 0, itemHeight: 10, textStyle: { ...font, color: ink } } : undefined,
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
    xAxis: {
      type: 'category',
      data: chart.groups,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: edge } },
      axisLabel: { ...font, color: soft, fontSize: 11, lineHeight: 13, interval: 0, width: (width - 56) / chart.groups.length - 8, overflow: 'break' },
    },
    yAxis: {
      type: 'value',
      max: chart.unit === '%' ? 100 : undefined,
      splitLine: { lineStyle: { color: edge } },
      axisLabel: { ...font, color: soft, formatter: (value) => number(value) },
    },
    series: [
      ...chart.series.map((series) => ({
        type: 'bar',
        name: series.name,
        barMaxWidth: 34,
        barGap: '12%',
        data: series.values.map((value) => value?.[0] ?? null),
      })),
      ...chart.series.map((series, place) => whiskers(series, place, chart.series.length)),
    ],
  };
}

for (const place of document.querySelectorAll('[data-chart]')) {
  const chart = JSON.parse(place.dataset.chart);
  const drawing = init(place, null, { renderer: 'canvas' });
  const draw = () => drawing.setOption(option(chart, place.clientWidth), true);
  draw();
  new ResizeObserver(() => {
    drawing.resize();
    draw();
  }).observe(place);
  new MutationObserver(draw).observe(document.documentElement, { attributeFilter: ['data-bs-theme'] });
}
